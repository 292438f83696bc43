package lifeline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that other journeys stand on start, do what those need of them, and stop. */
class RealPartsJourneyTests {

    private static final String TOKEN = "parts-token";
    private static final String RULES = """
            groups:
              - name: parts
                rules:
                  - alert: AlwaysFiring
                    expr: up{job="itself"} == 0
                    for: 10m
            """;

    @TempDir
    Path folder;

    @Test
    void an_alert_travels_from_a_rule_through_prometheus_and_alertmanager_to_a_webhook() throws IOException {
        Files.writeString(folder.resolve("rules.yaml"), RULES);
        try (var webhook = FakeReceiver.start();
                var alertmanager = RealAlertmanager.start(webhook.url(), TOKEN);
                var prometheus = RealPrometheus.start(folder, alertmanager, List.of(nothingThere()))) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(webhook.messages()).anySatisfy(message -> {
                        assertThat(message.authorization()).isEqualTo("Bearer " + TOKEN);
                        assertThat(message.body())
                                .contains("\"alertname\":\"AlwaysFiring\"", "\"cluster\":\"prod-a\"")
                                .contains("\"status\":\"firing\"");
                    }));
            assertThat(prometheus.query("up")).contains("\"job\":\"itself\"");
            assertThat(prometheus.alerts()).contains("AlwaysFiring");
            assertThat(alertmanager.alerts()).contains("AlwaysFiring");

            prometheus.stop();
            alertmanager.stop();

            assertThat(prometheus.isRunning()).isFalse();
            assertThat(alertmanager.isRunning()).isFalse();
            alertmanager.startAgain();
            assertThat(alertmanager.isRunning()).isTrue();
        }
    }

    @Test
    void postgresql_keeps_its_data_while_it_is_away() throws SQLException {
        try (var postgres = RealPostgres.create()) {
            update(postgres, "create table kept (word text)");
            update(postgres, "insert into kept values ('提示')");

            postgres.stop();
            assertThat(postgres.isRunning()).isFalse();
            postgres.start();

            try (var connection =
                            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select word from kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("提示");
            }
        }
    }

    @Test
    void the_browser_shows_a_page_to_a_person_who_has_chosen_theme_and_language() {
        try (var server = FakeReceiver.start();
                var browser = Browser.open(server.url())) {
            var page = browser.page(1280, 800, Browser.Theme.DARK, Locale.SIMPLIFIED_CHINESE);

            page.navigate("/");

            assertThat(page.locator("h1").textContent()).isEqualTo("ok");
            assertThat(page.evaluate("document.cookie").toString())
                    .contains("lifeline-theme=dark", "lifeline-lang=zh-CN");
            assertThat(page.evaluate("navigator.language")).isEqualTo("zh-CN");
            assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                    .isEqualTo(true);
            assertThat(page.evaluate("innerWidth")).isEqualTo(1280);
        }
    }

    private static RealPrometheus.Target nothingThere() {
        return new RealPrometheus.Target("itself", "127.0.0.1:" + Loopback.freePort(), "/metrics");
    }

    private static void update(RealPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
