package lifeline.alert.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lifeline.alert.IntakeSettings;
import org.springframework.stereotype.Component;

/**
 * Reads what a sender posts, within two bounds: one message may be so large, and all that are being read at once may
 * take so much memory. Whoever comes while memory is taken waits a moment and is then asked to come again.
 */
@Component
class MessageBody {

    /** A message needs many times its own size while it is understood. */
    private static final long SHARE_OF_HEAP = 16;

    private static final int KILOBYTE = 1024;
    private static final int KEPT_OF_TOO_LARGE = 1024 * KILOBYTE;
    private static final long PATIENCE_SECONDS = 2;

    private final long limit;
    private final int room;
    private final Semaphore free;

    MessageBody(IntakeSettings settings) {
        this.limit = settings.largestMessage().toBytes();
        this.room = kilobytes(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
        this.free = new Semaphore(room, true);
    }

    /** What is done with the bytes while their memory is held. */
    interface Use<T> {
        T of(byte[] body);
    }

    /** Throws {@link MessageTooLarge} with the beginning of what is too large, and {@link Busy} when memory is taken. */
    <T> T with(HttpServletRequest request, Use<T> use) throws IOException {
        var told = request.getContentLengthLong();
        var needed = Math.min(room, kilobytes(told < 0 ? limit : Math.min(told, limit)));
        if (!take(needed)) {
            throw new Busy();
        }
        try {
            return use.of(read(request, told));
        } finally {
            free.release(needed);
        }
    }

    private boolean take(int kilobytes) {
        try {
            return free.tryAcquire(kilobytes, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private byte[] read(HttpServletRequest request, long told) throws IOException {
        var input = request.getInputStream();
        if (told > limit) {
            throw new MessageTooLarge(limit, told, input.readNBytes(KEPT_OF_TOO_LARGE));
        }
        var body = input.readNBytes(Math.toIntExact(limit + 1));
        if (body.length > limit) {
            throw new MessageTooLarge(limit, body.length, java.util.Arrays.copyOf(body, KEPT_OF_TOO_LARGE));
        }
        return body;
    }

    private static int kilobytes(long bytes) {
        return Math.toIntExact(bytes / KILOBYTE + 1);
    }

    /** So much is being taken in that this message has to come again. */
    static class Busy extends RuntimeException {

        Busy() {
            super("The console is taking in as much as it can hold; send the message again");
        }
    }
}
