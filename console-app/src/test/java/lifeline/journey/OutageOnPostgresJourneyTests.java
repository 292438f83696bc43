package lifeline.journey;

import java.util.List;

/** The same journey on the production database. */
class OutageOnPostgresJourneyTests extends OutageJourney {

    @Override
    List<String> database() {
        var postgres = keep(RealPostgres.create());
        return List.of(
                "--spring.datasource.url=" + postgres.jdbcUrl(),
                "--spring.datasource.username=" + postgres.user(),
                "--spring.datasource.password=" + postgres.password());
    }
}
