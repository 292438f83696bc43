package lifeline.notice;

import java.util.Set;
import lifeline.kernel.BilingualText;

/**
 * What somebody wants to tell.
 *
 * @param words their own, beside the facts; empty in a language where there are none
 * @param where people are told, such as a channel or a status page
 */
public record NewUpdate(
        Audience audience, UpdateStatus status, Set<Language> languages, BilingualText words, String where) {

    /** A language that an update is written in. */
    public enum Language {
        EN,
        ZH_CN;

        /** The word used in JSON, such as {@code zh-CN}. */
        public String word() {
            return this == EN ? "en" : "zh-CN";
        }
    }
}
