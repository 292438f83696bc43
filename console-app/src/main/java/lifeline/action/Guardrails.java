package lifeline.action;

import java.util.Set;

/** How far an action may go: in which namespaces, to how many replicas, by how many at once. */
public record Guardrails(Set<String> namespaces, int maxReplicas, int maxReplicaDelta) {}
