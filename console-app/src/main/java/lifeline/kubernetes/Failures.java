package lifeline.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.ConnectException;
import java.util.function.Supplier;
import lifeline.action.ClusterRefused;
import lifeline.action.ClusterUnreachable;
import lifeline.action.OutcomeUnknown;
import lifeline.action.Workload;
import org.jspecify.annotations.Nullable;

/** Translates what the Kubernetes client throws into what an action needs to know: did it happen? */
final class Failures {

    private Failures() {}

    static <T> T whileReading(Workload workload, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (KubernetesClientException e) {
            throw e.getCode() > 0 ? refused(e) : unreachable(workload, e);
        }
    }

    /** Only a refused connection proves that nothing was sent. */
    static <T> T whileWriting(Workload workload, Supplier<T> writing) {
        try {
            return writing.get();
        } catch (KubernetesClientException e) {
            if (e.getCode() > 0 && e.getCode() < 500) {
                throw refused(e);
            }
            if (neverConnected(e)) {
                throw unreachable(workload, e);
            }
            throw new OutcomeUnknown("No answer came from " + workload.cluster() + ": " + reason(e), e);
        }
    }

    private static boolean neverConnected(@Nullable Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }

    private static ClusterRefused refused(KubernetesClientException e) {
        return new ClusterRefused(said(e), e);
    }

    /** The API server's own words, where it has any. */
    static String said(KubernetesClientException e) {
        var status = e.getStatus();
        var said = status == null ? null : status.getMessage();
        return said == null ? "HTTP " + e.getCode() : said;
    }

    private static ClusterUnreachable unreachable(Workload workload, KubernetesClientException e) {
        return new ClusterUnreachable("The cluster " + workload.cluster() + " does not answer: " + reason(e), e);
    }

    static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
