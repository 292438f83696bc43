package lifeline.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import lifeline.journey.WebhookSender;

/** A message of so many alerts, whose numbers are written anew for each time it is sent: formatting would cost more. */
final class MessageMould {

    /** All numbers have as many digits, so that each fits where another stood. */
    private static final long FIRST = 1_000_000_000L;

    private final byte[] bytes;
    private final List<Place> places = new ArrayList<>();

    MessageMould(int alerts) {
        var numbers = LongStream.range(FIRST, FIRST + alerts).boxed().toList();
        var text = WebhookSender.message(numbers.stream()
                .map(number -> WebhookSender.alert("BenchAlert", "warning", "bench", number))
                .toList());
        this.bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (long number : numbers) {
            var decimal = String.valueOf(number);
            var instance = text.indexOf(decimal);
            var summary = text.indexOf(decimal, instance + 1);
            places.add(new Place(instance, summary, text.indexOf(HexFormat.of().toHexDigits(number))));
        }
    }

    /** Where an alert's number stands: twice in decimal digits, once in hexadecimal ones. */
    private record Place(int instance, int summary, int fingerprint) {}

    /** The message with the next numbers; the same array each time. */
    byte[] cast(LongSupplier numbers) {
        for (Place place : places) {
            var number = FIRST + numbers.getAsLong();
            write(number, place.instance() + 10, 10);
            write(number, place.summary() + 10, 10);
            write(number, place.fingerprint() + 16, 16);
        }
        return bytes;
    }

    private void write(long number, int end, int radix) {
        var at = end;
        for (var rest = number; rest > 0; rest /= radix) {
            bytes[--at] = (byte) Character.forDigit((int) (rest % radix), radix);
        }
    }
}
