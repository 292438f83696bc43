package lifeline.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** First administrator's password, the token of automation, and whether demo accounts are wanted. */
@ConfigurationProperties("lifeline")
record IdentitySettings(@Nullable Admin admin, @Nullable Api api, boolean demo) {

    record Admin(@Nullable String password) {}

    record Api(@Nullable String token) {}

    @Nullable
    String adminPassword() {
        return admin == null ? null : admin.password;
    }

    /** Null when absent or empty: nothing must not open the door. */
    @Nullable
    String apiToken() {
        return api == null || api.token == null || api.token.isBlank() ? null : api.token.strip();
    }
}
