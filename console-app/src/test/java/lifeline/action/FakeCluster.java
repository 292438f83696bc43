package lifeline.action;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A cluster in memory that keeps the same promises as a real one: {@link ClusterCommandsContract}. */
@Primary
@Component
public class FakeCluster implements ClusterCommands {

    private final Map<Workload, Integer> replicas = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable RuntimeException afterwards;

    public void deploy(Workload workload, int wanted) {
        replicas.put(workload, wanted);
    }

    /** How often anything was changed, by the console. */
    public int changes() {
        return changes.get();
    }

    /** The next change happens, but its answer is lost. */
    public void loseTheNextAnswer() {
        afterwards = new OutcomeUnknown("the connection broke", null);
    }

    @Override
    public LiveScale read(Workload workload) {
        return live(workload, wanted(workload));
    }

    @Override
    public LiveScale dryRunScale(Workload workload, int wanted) {
        wanted(workload);
        refuseNegative(wanted);
        return live(workload, wanted);
    }

    @Override
    public synchronized int scale(Workload workload, int from, int to) {
        refuseNegative(to);
        if (wanted(workload) != from) {
            throw new ClusterRefused("it has " + wanted(workload) + " replicas now, not " + from, null);
        }
        replicas.put(workload, to);
        changes.incrementAndGet();
        var lost = afterwards;
        afterwards = null;
        if (lost != null) {
            throw lost;
        }
        return to;
    }

    @Override
    public boolean mayScale(Workload workload) {
        return true;
    }

    private static void refuseNegative(int wanted) {
        if (wanted < 0) {
            throw new ClusterRefused("replicas cannot be negative", null);
        }
    }

    private int wanted(Workload workload) {
        var wanted = replicas.get(workload);
        if (wanted == null) {
            throw new ClusterRefused("There is no " + workload, null);
        }
        return wanted;
    }

    private static LiveScale live(Workload workload, int wanted) {
        var yaml = "name: " + workload.name() + "\nspec:\n  replicas: " + wanted + "\n";
        return new LiveScale(wanted, "uid", true, null, List.of(), yaml);
    }
}
