package lifeline.action;

/** A scalable object of a cluster. */
public record Workload(String cluster, String namespace, String kind, String name) {

    @Override
    public String toString() {
        return cluster + "/" + namespace + "/" + kind + "/" + name;
    }
}
