package lifeline.alert;

import java.util.List;
import java.util.Optional;

/** The shapes that the console reads, by name. */
public interface MessageFormats {

    Optional<MessageFormat> find(String name);

    List<String> names();
}
