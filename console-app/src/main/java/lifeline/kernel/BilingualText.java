package lifeline.kernel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A text in English and Simplified Chinese; one of the two is always there for every reader. */
public record BilingualText(
        String en, @JsonProperty("zh-CN") String zhCn) {

    /** The same words for both, for names, numbers and what people typed. */
    public static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    public String in(Locale reader) {
        return "zh".equals(reader.getLanguage()) ? zhCn : en;
    }
}
