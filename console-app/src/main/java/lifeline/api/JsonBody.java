package lifeline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a request as one JSON object; no body at all counts as an empty one. */
public final class JsonBody {

    private static final int LARGEST = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonBody() {}

    /** What {@code shape} makes of the body; throws {@link BadRequest}. */
    public static <T> T read(HttpServletRequest request, Function<Fields, T> shape) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw refused(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than " + LARGEST + " bytes");
        }
        if (body.length > 0 && !isJson(request.getContentType())) {
            throw refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content type must be application/json");
        }
        return Fields.read(body.length == 0 ? JSON.createObjectNode() : parse(body), shape);
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            var root = JSON.readTree(text.toString());
            if (root.isObject()) {
                return root;
            }
            throw new BadRequest("", "expected a JSON object");
        } catch (CharacterCodingException e) {
            throw new BadRequest("", "the body is not UTF-8");
        } catch (JacksonException e) {
            throw new BadRequest("", "not JSON: " + e.getOriginalMessage());
        }
    }

    private static ErrorResponseException refused(HttpStatus status, String detail) {
        return new ErrorResponseException(status, Problem.of(status, detail), null);
    }
}
