package lifeline.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** First administrator's password, and whether demo accounts are wanted. */
@ConfigurationProperties("lifeline")
record IdentitySettings(@Nullable Admin admin, boolean demo) {

    record Admin(@Nullable String password) {}

    @Nullable
    String adminPassword() {
        return admin == null ? null : admin.password;
    }
}
