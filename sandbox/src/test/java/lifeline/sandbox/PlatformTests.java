package lifeline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the instances of the prompt platform do under load. */
class PlatformTests {

    private static final Instant START = Instant.parse("2026-03-01T03:00:00Z");

    private final Platform platform = new Platform();

    @Test
    void instancesAreReadyAfterTheirStartUp() {
        platform.tick(3, START);
        assertThat(platform.available()).isZero();

        platform.tick(3, START.plus(Platform.START_UP));
        assertThat(platform.available()).isEqualTo(3);
    }

    @Test
    void aSurgeKillsTooFewInstancesByTheirMemoryLimit() {
        ready(3);
        platform.breakDown();
        platform.tick(3, START.plusSeconds(10));

        assertThat(platform.available()).isZero();
        assertThat(platform.instances()).allSatisfy(instance -> {
            assertThat(instance.state()).isEqualTo(Platform.State.CRASH_LOOP);
            assertThat(instance.oomKilled()).isTrue();
            assertThat(instance.restarts()).isEqualTo(1);
        });
    }

    @Test
    void killedInstancesKeepRestartingWhileTheSurgeLasts() {
        ready(3);
        platform.breakDown();
        platform.tick(3, START.plusSeconds(10));
        platform.tick(3, START.plusSeconds(10).plus(Platform.BACK_OFF));

        assertThat(platform.instances())
                .allSatisfy(instance -> assertThat(instance.restarts()).isEqualTo(2));
    }

    @Test
    void enoughInstancesShareTheSurgeAndStayUp() {
        ready(3);
        platform.breakDown();
        platform.tick(3, START.plusSeconds(10));
        platform.tick(5, START.plusSeconds(11));
        platform.tick(5, START.plusSeconds(20));
        platform.tick(5, START.plusSeconds(21));

        assertThat(platform.available()).isEqualTo(5);
        assertThat(platform.instances())
                .allSatisfy(instance -> assertThat(instance.memoryGib()).isLessThan(Platform.LIMIT_GIB));
    }

    @Test
    void scalingDownTakesTheNewestInstancesAway() {
        ready(3);
        var oldest = platform.instances().getFirst().name();
        platform.tick(1, START.plusSeconds(10));

        assertThat(platform.instances()).singleElement().extracting("name").isEqualTo(oldest);
    }

    private void ready(int replicas) {
        platform.tick(replicas, START);
        platform.tick(replicas, START.plus(Platform.START_UP));
        platform.tick(replicas, START.plus(Platform.START_UP).plusSeconds(1));
        assertThat(platform.available()).isEqualTo(replicas);
    }
}
