package lifeline.incident;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the keys people use, such as INC-1. The row's lock keeps them without gap or double. */
@Component
class IncidentNumbers {

    private static final String SERIES = "INC";

    private final JdbcClient database;

    IncidentNumbers(JdbcClient database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public String next() {
        database.sql("update incident_number set next_value = next_value + 1 where name = ?")
                .param(SERIES)
                .update();
        var taken = database.sql("select next_value - 1 from incident_number where name = ?")
                .param(SERIES)
                .query(Long.class)
                .single();
        return SERIES + "-" + taken;
    }
}
