package lifeline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import lifeline.journey.RealPostgres;
import org.junit.jupiter.api.Test;

/** Both databases read back what was handed over as arrays. */
class ColumnsJourneyTests {

    private static final String SQL = """
            select at, text from unnest(cast(? as timestamp(6) with time zone array), cast(? as text array))
                as told (at, text)""";

    private static final List<String> MOMENTS =
            List.of("0000-02-03T04:05:06.123456Z", "0001-01-01T00:00:00Z", "2026-03-01T03:00:00.123Z");

    @Test
    void theDatabaseInMemoryReadsThem() throws Exception {
        assertThat(readBack("jdbc:h2:mem:columns", "", "")).isEqualTo(MOMENTS);
    }

    @Test
    void postgresReadsThem() throws Exception {
        try (var postgres = RealPostgres.create()) {
            assertThat(readBack(postgres.jdbcUrl(), postgres.user(), postgres.password()))
                    .isEqualTo(MOMENTS);
        }
    }

    private static List<String> readBack(String url, String user, String password) throws SQLException {
        var read = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = new Columns<>(connection, SQL, MOMENTS)
                        .moments(Instant::parse)
                        .texts(text -> "\"{" + text + ",\\ 'NULL' 严重")
                        .statement();
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var moment = rows.getObject(1, OffsetDateTime.class).toInstant().toString();
                assertThat(rows.getString(2)).isEqualTo("\"{" + moment + ",\\ 'NULL' 严重");
                read.add(moment);
            }
        }
        return read;
    }
}
