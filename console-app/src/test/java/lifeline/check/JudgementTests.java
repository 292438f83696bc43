package lifeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readings prove; whatever was not measured proves nothing. */
class JudgementTests {

    private static final Probe.Metric AT_LEAST_ONE = new Probe.Metric("up", Comparison.AT_LEAST, 1, false);
    private static final Probe.Http PROMPT = new Probe.Http(
            "POST",
            "http://localhost/api",
            Map.of(),
            "{}",
            2,
            Set.of(200),
            Duration.ofSeconds(2),
            "body.prompt.contains('道歉') && body.items.size() >= 1");
    private static final Probe.ClusterObject TWO_AVAILABLE = new Probe.ClusterObject(
            "prod-a",
            "apps/v1",
            "Deployment",
            "prompt",
            "prompt-service",
            "has(object.status.availableReplicas) && object.status.availableReplicas >= 2");

    @ParameterizedTest
    @CsvSource({"1, PASS", "5, PASS", "0, FAIL", "NaN, UNKNOWN"})
    void aMetricIsHeldAgainstWhatIsWanted(double value, Verdict expected) {
        assertThat(Judgement.metric(AT_LEAST_ONE, new MetricReadings.Reading.Values(List.of(value)))
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void everySeriesMustCompareWell() {
        assertThat(Judgement.metric(AT_LEAST_ONE, new MetricReadings.Reading.Values(List.of(1.0, 0.0)))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void noDataIsUnknownUnlessThePlaybookSaysThatItFails() {
        var noDataFails = new Probe.Metric("up", Comparison.AT_LEAST, 1, true);

        assertThat(Judgement.metric(AT_LEAST_ONE, new MetricReadings.Reading.NoData())
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(Judgement.metric(noDataFails, new MetricReadings.Reading.NoData())
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void noAnswerIsUnknownAlways() {
        var noDataFails = new Probe.Metric("up", Comparison.AT_LEAST, 1, true);

        assertThat(Judgement.metric(noDataFails, new MetricReadings.Reading.Unavailable("connection refused")))
                .isEqualTo(Look.unknown("connection refused"));
        assertThat(Judgement.http(PROMPT, List.of(new HttpReadings.Reading.Unavailable("timed out"))))
                .isEqualTo(Look.unknown("timed out"));
        assertThat(Judgement.clusterObject(TWO_AVAILABLE, new ClusterReadings.Reading.Unavailable("HTTP 403")))
                .isEqualTo(Look.unknown("HTTP 403"));
        assertThat(Judgement.http(PROMPT, List.of()).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "200|100|{\"prompt\":\"先道歉\",\"items\":[1]}|PASS",
                "503|100|{\"prompt\":\"先道歉\",\"items\":[1]}|FAIL",
                "200|2001|{\"prompt\":\"先道歉\",\"items\":[1]}|FAIL",
                "200|100|{\"prompt\":\"你好\",\"items\":[1]}|FAIL",
                "200|100|{\"prompt\":\"先道歉\",\"items\":[]}|FAIL",
                "200|100|not json|FAIL",
                "200|100|{}|FAIL",
            })
    void anAnswerMustHaveTheStatusTheTimeAndTheContents(int status, long millis, String body, Verdict expected) {
        var good = new HttpReadings.Reading.Answer(200, Duration.ZERO, "{\"prompt\":\"道歉\",\"items\":[1]}");
        var answer = new HttpReadings.Reading.Answer(status, Duration.ofMillis(millis), body);

        assertThat(Judgement.http(PROMPT, List.of(good, answer)).verdict()).isEqualTo(expected);
    }

    @Test
    void anObjectIsJudgedByItsFields() {
        assertThat(available(Map.of("availableReplicas", 5)).verdict()).isEqualTo(Verdict.PASS);
        assertThat(available(Map.of("availableReplicas", 1)).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(available(Map.of("replicas", 5)).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(Judgement.clusterObject(TWO_AVAILABLE, new ClusterReadings.Reading.Absent())
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    private static Look available(Map<String, Object> status) {
        return Judgement.clusterObject(TWO_AVAILABLE, new ClusterReadings.Reading.Found(Map.of("status", status)));
    }

    @Test
    void aCheckPassesOnlyAfterItHeldUnbrokenForItsWindow() {
        var start = Instant.parse("2026-03-01T03:00:00Z");
        var window = new StableWindow(Duration.ofSeconds(10), Duration.ofMinutes(10), false, start, null);
        var pass = Look.of(true, "");

        var first = window.after(pass, start);
        assertThat(first.settled()).isFalse();
        var held = new StableWindow(Duration.ofSeconds(10), Duration.ofMinutes(10), false, start, first.passSince());
        assertThat(held.after(pass, start.plusSeconds(9)).settled()).isFalse();
        assertThat(held.after(pass, start.plusSeconds(10)).settled()).isTrue();
        assertThat(held.after(Look.of(false, ""), start.plusSeconds(9)).passSince())
                .isNull();
        assertThat(held.after(Look.unknown(""), start.plusSeconds(10)).settled())
                .isFalse();
    }

    @Test
    void aCheckGivesUpWhenItsTimeIsUpAndInformationNeedsOneLook() {
        var start = Instant.parse("2026-03-01T03:00:00Z");
        var window = new StableWindow(Duration.ofSeconds(10), Duration.ofSeconds(30), false, start, null);
        var once = new StableWindow(Duration.ZERO, Duration.ofSeconds(30), true, start, null);

        assertThat(window.after(Look.unknown(""), start.plusSeconds(29)).settled())
                .isFalse();
        assertThat(window.after(Look.unknown(""), start.plusSeconds(30)).settled())
                .isTrue();
        assertThat(once.after(Look.of(false, ""), start).settled()).isTrue();
    }
}
