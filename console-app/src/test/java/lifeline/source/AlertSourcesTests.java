package lifeline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import lifeline.ConsoleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ConsoleTest
class AlertSourcesTests {

    @Autowired
    AlertSources sources;

    @Autowired
    RecognisesTokens recognises;

    @Autowired
    JdbcTemplate database;

    private String name = "";

    @BeforeEach
    void aSourceOfItsOwn() {
        name = "s-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private SourceView source() {
        return sources.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTokenIsShownOnceAndOnlyItsHashIsKept() {
        var token = sources.add(name, "ada");

        assertThat(recognises.sourceOf(token)).contains(name);
        assertThat(database.queryForObject("select token_hash from alert_source where name = ?", String.class, name))
                .doesNotContain(token)
                .hasSize(64);
        assertThat(source().toString()).doesNotContain(token);
    }

    @Test
    void aTokenIsRenewedWithoutAGap() {
        var first = sources.add(name, "ada");
        var second = sources.renewToken(name, "ada");

        assertThat(recognises.sourceOf(first)).contains(name);
        assertThat(recognises.sourceOf(second)).contains(name);

        sources.retireFormerToken(name, "ada");

        assertThat(recognises.sourceOf(first)).isEmpty();
        assertThat(recognises.sourceOf(second)).contains(name);
    }

    @Test
    void oneSeesWhetherTheFormerTokenIsStillUsed() {
        var first = sources.add(name, "ada");
        recognises.sourceOf(first);
        sources.renewToken(name, "ada");
        assertThat(source().former())
                .isNotNull()
                .satisfies(former -> assertThat(former.seenAt()).isNull());

        recognises.sourceOf(first);

        assertThat(source().former())
                .isNotNull()
                .satisfies(former -> assertThat(former.seenAt()).isNotNull());
        assertThat(source().seenAt()).isNotNull();
    }

    @Test
    void ofThreeTokensOnlyTheLastTwoAreTaken() {
        var first = sources.add(name, "ada");
        var second = sources.renewToken(name, "ada");
        var third = sources.renewToken(name, "ada");

        assertThat(recognises.sourceOf(first)).isEmpty();
        assertThat(recognises.sourceOf(second)).contains(name);
        assertThat(recognises.sourceOf(third)).contains(name);
    }

    @Test
    void aRemovedSourceIsNotKnownAnyMore() {
        var token = sources.add(name, "ada");
        recognises.sourceOf(token);

        sources.remove(name, "ada");

        assertThat(recognises.sourceOf(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Prod",
                "a b",
                "-a",
                "a-",
                "lifeline",
                "../x",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void anUnfitNameIsRefused(String unfit) {
        assertThatThrownBy(() -> sources.add(unfit, "ada")).isInstanceOf(SourceRefused.class);
    }

    @Test
    void aNameIsGivenOnceAndTheFirstSourceStays() {
        sources.add(name, "ada");

        assertThatThrownBy(() -> sources.add(name, "ada")).isInstanceOf(SourceRefused.class);
        assertThatThrownBy(() -> sources.remove(AlertSources.FIRST, "ada")).isInstanceOf(SourceRefused.class);
        assertThatThrownBy(() -> sources.expectHeartbeat(name, Duration.ofSeconds(59), "ada"))
                .isInstanceOf(SourceRefused.class);
    }
}
