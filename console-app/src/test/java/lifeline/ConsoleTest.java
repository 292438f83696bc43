package lifeline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lifeline.action.FakeCluster;
import lifeline.check.FakeReadings;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole console on a database in memory, with a cluster that only pretends; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:console;DB_CLOSE_DELAY=-1",
            "lifeline.intake.token=test-token",
            "lifeline.admin.password=admin-demo",
            "lifeline.api.token=automation-token",
            "lifeline.intake.largest-message=1MB",
            "lifeline.demo=true",
            "lifeline.intake.prune=PT24H"
        })
@Import({FakeCluster.class, FakeReadings.class})
public @interface ConsoleTest {}
