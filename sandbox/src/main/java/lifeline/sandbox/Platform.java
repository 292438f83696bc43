package lifeline.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The prompt platform as a model: instances that share a load, each with a memory limit. A surge of long prompts needs
 * more memory than too few instances have; every one of them is then killed and crash-loops, until enough share it.
 */
class Platform {

    static final double LIMIT_GIB = 4;
    static final Duration START_UP = Duration.ofSeconds(3);
    static final Duration BACK_OFF = Duration.ofSeconds(10);
    private static final double USUAL_GIB = 3.6;
    private static final double SURGE_GIB = 15;

    /** How an instance stands. */
    enum State {
        STARTING,
        READY,
        CRASH_LOOP
    }

    /** One instance; {@code since} is when it came into its state. */
    record Instance(String name, State state, Instant since, int restarts, boolean oomKilled, double memoryGib) {}

    private final List<Instance> instances = new ArrayList<>();
    private boolean surge;
    private int named;

    synchronized void breakDown() {
        surge = true;
    }

    synchronized void calmDown() {
        surge = false;
    }

    synchronized boolean isBroken() {
        return surge;
    }

    synchronized List<Instance> instances() {
        return List.copyOf(instances);
    }

    synchronized long available() {
        return instances.stream()
                .filter(instance -> instance.state() == State.READY)
                .count();
    }

    /** What {@code wanted} replicas come to by now. */
    synchronized void tick(int wanted, Instant now) {
        while (instances.size() > wanted) {
            instances.removeLast();
        }
        while (instances.size() < wanted) {
            named++;
            instances.add(new Instance("prompt-service-7d9c6b-" + suffix(named), State.STARTING, now, 0, false, 0.4));
        }
        var share = (surge ? SURGE_GIB : USUAL_GIB) / Math.max(1, wanted);
        instances.replaceAll(instance -> next(instance, share, now));
    }

    private static Instance next(Instance instance, double share, Instant now) {
        var inState = Duration.between(instance.since(), now);
        return switch (instance.state()) {
            case READY ->
                share > LIMIT_GIB
                        ? new Instance(instance.name(), State.CRASH_LOOP, now, instance.restarts() + 1, true, 0)
                        : with(instance, share);
            case STARTING ->
                inState.compareTo(START_UP) < 0
                        ? with(instance, Math.min(share, 0.4))
                        : new Instance(
                                instance.name(), State.READY, now, instance.restarts(), instance.oomKilled(), 0.4);
            case CRASH_LOOP -> {
                if (share <= LIMIT_GIB) {
                    yield new Instance(instance.name(), State.STARTING, now, instance.restarts(), true, 0.4);
                }
                yield inState.compareTo(BACK_OFF) < 0
                        ? instance
                        : new Instance(instance.name(), State.CRASH_LOOP, now, instance.restarts() + 1, true, 0);
            }
        };
    }

    private static Instance with(Instance instance, double memory) {
        return new Instance(
                instance.name(), instance.state(), instance.since(), instance.restarts(), instance.oomKilled(), memory);
    }

    /** Looks like a pod's suffix, and is the same in every run. */
    private static String suffix(int number) {
        var letters = "bcdfghjklmnpqrstvwxz2456789";
        var text = new StringBuilder();
        for (long seed = number * 7_919L + 104_729L; text.length() < 5; seed = seed * 31 + 17) {
            text.append(letters.charAt((int) Math.floorMod(seed >> 3, letters.length())));
        }
        return text.toString();
    }
}
