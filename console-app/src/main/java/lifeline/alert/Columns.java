package lifeline.alert;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows for one statement, each column as an array: however many rows come together, the statement is the same, and the
 * database has it prepared.
 */
final class Columns<T> {

    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
    private static final DateTimeFormatter BEFORE_CHRIST = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss.SSSSSSX 'BC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rows;
    private int parameter;

    Columns(Connection connection, String sql, List<T> rows) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(sql);
        this.rows = rows;
    }

    /** A value that all rows share. */
    Columns<T> same(Object value) throws SQLException {
        statement.setObject(++parameter, value);
        return this;
    }

    Columns<T> same(Instant moment) throws SQLException {
        return same(moment.atOffset(ZoneOffset.UTC));
    }

    Columns<T> texts(Function<T, String> value) throws SQLException {
        return array("text", rows.stream().map(value).toArray(String[]::new));
    }

    Columns<T> ids(Function<T, ?> value) throws SQLException {
        return array("uuid", rows.stream().map(value).map(Object::toString).toArray(String[]::new));
    }

    Columns<T> numbers(Function<T, Integer> value) throws SQLException {
        return array("int4", rows.stream().map(value).toArray(Integer[]::new));
    }

    /** As text, which the statement casts. */
    Columns<T> moments(Function<T, @Nullable Instant> value) throws SQLException {
        var postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        @Nullable String[] moments = new @Nullable String[rows.size()];
        for (var i = 0; i < moments.length; i++) {
            var moment = value.apply(rows.get(i));
            moments[i] = moment == null ? null : written(moment, postgres);
        }
        return array("timestamptz", moments);
    }

    /** PostgreSQL knows no year 0, which senders may tell: it wants the one before Christ. */
    static String written(Instant moment, boolean postgres) {
        return postgres && moment.isBefore(YEAR_1) ? BEFORE_CHRIST.format(moment) : moment.toString();
    }

    Columns<T> bytes(Function<T, byte[]> value) throws SQLException {
        return array("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    private Columns<T> array(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(++parameter, connection.createArrayOf(type, values));
        return this;
    }

    PreparedStatement statement() {
        return statement;
    }
}
