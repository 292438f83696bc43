package lifeline.alert.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import lifeline.alert.UnreadableMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reading any JSON message needs. U+0000 becomes U+FFFD in fields, because PostgreSQL takes no NUL in text; the
 * raw bytes keep it.
 */
final class JsonMessage {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonMessage() {}

    /** Throws {@link UnreadableMessage} for what is not JSON in UTF-8. */
    static JsonNode parse(String format, byte[] body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return JSON.readTree(text.toString());
        } catch (CharacterCodingException e) {
            throw unreadable(format, "", "the body is not UTF-8");
        } catch (JacksonException e) {
            throw unreadable(format, "", "not JSON: " + e.getOriginalMessage());
        }
    }

    static UnreadableMessage unreadable(String format, String pointer, String detail) {
        return new UnreadableMessage(format, List.of(new UnreadableMessage.Problem(pointer, detail)));
    }

    static String clean(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** One part of a JSON pointer, its slash before it. */
    static String pointer(String field) {
        return "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** Shown as a link, hence nothing but an address of the web. */
    static boolean isWebAddress(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    /** A fingerprint for what has none of its own: it depends on nothing but this. */
    static String fingerprint(Object identity) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(identity));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
