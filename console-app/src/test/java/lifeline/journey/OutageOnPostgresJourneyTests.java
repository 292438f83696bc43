package lifeline.journey;

import java.util.List;

/** The same journey on the production database. */
class OutageOnPostgresJourneyTests extends OutageJourney {

    @Override
    List<String> database() {
        var postgres = keep(RealPostgres.create());
        return postgres.asDatabase();
    }
}
