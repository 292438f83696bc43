package lifeline.asset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lifeline.ConsoleTest;
import lifeline.api.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ConsoleTest
class RecoveryPointsApiTests {

    private static final String POINTS = "/api/v1/assets/key-store/recovery-points";
    private static final String TESTS = "/api/v1/assets/key-store/restore-tests";
    private static final String SHA256 = "ab".repeat(32);

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    private Caller caller = Caller.nobody(0);

    @BeforeEach
    void nothingIsKnownYet() {
        caller = Caller.person(port, "mei");
        transaction.executeWithoutResult(_ -> {
            database.update("delete from recovery_point");
            database.update("delete from restore_test");
            database.update("delete from point_source");
            database.update("update asset_ledger set version = version + 1");
        });
    }

    private static Instant ago(Duration ago) {
        return Instant.now().minus(ago).truncatedTo(ChronoUnit.MILLIS);
    }

    private static String body(String kind, Instant consistentAt, String more) {
        return """
                {"kind": "%s", "consistentAt": "%s", "completedAt": "%s", "location": "offsite"%s}""".formatted(kind, consistentAt, consistentAt, more);
    }

    @Test
    void thePointOfTheContractIsKeptOnceHoweverOftenItIsTold() throws Exception {
        var body = body("FULL", ago(Duration.ofMinutes(3)), ", \"sha256\": \"" + SHA256 + "\", \"size\": 10");
        var first = caller.post(POINTS, body);
        var again = caller.post(POINTS, body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().get("usable").asBoolean()).isTrue();
        assertThat(first.json().get("source").asString()).isEqualTo("snapshot-job");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(caller.all(POINTS, 1, () -> {})).hasSize(1);
    }

    @Test
    void aPointThatManyTellOfAtTheFirstMomentIsKeptOnce() throws Exception {
        transaction.executeWithoutResult(_ -> database.update("delete from asset_ledger"));
        var body = body("FULL", ago(Duration.ofMinutes(3)), "");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(Collections.<Callable<Integer>>nCopies(
                    8, () -> caller.post(POINTS, body).status()));
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        }
    }

    @Test
    void theSameNameWithOtherContentIsAConflictThatShowsWhatIsKnown() throws Exception {
        var moment = ago(Duration.ofMinutes(3));
        caller.post(POINTS, body("FULL", moment, ", \"id\": \"a\", \"size\": 10"));
        var other = caller.post(POINTS, body("FULL", moment, ", \"id\": \"a\", \"size\": 11"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("type").asString()).isEqualTo("urn:lifeline:problem:point-conflict");
        assertThat(other.json().at("/first/size").asInt()).isEqualTo(10);
    }

    @Test
    void whatBecomesOfAPointMayBeToldLater() throws Exception {
        var moment = ago(Duration.ofMinutes(3));
        var begun = caller.post(POINTS, """
                {"id": "a", "kind": "FULL", "consistentAt": "%s", "location": "local"}""".formatted(moment));
        var done = caller.post(POINTS, """
                {"id": "a", "kind": "FULL", "consistentAt": "%s", "completedAt": "%s", "location": "local", "size": 7,
                 "verification": "CHECKSUM"}""".formatted(moment, moment.plusSeconds(60)));

        assertThat(begun.json().get("unusable").asString()).isEqualTo("in-progress");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().get("usable").asBoolean()).isTrue();
        assertThat(done.json().get("verification").asString()).isEqualTo("CHECKSUM");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "WHOLE", "consistentAt": "2026-03-01T12:00:00Z", "location": "local"}              | /kind
            {"kind": "FULL", "consistentAt": "2026-03-01T12:00:00Z", "location": "moon"}                | /location
            {"kind": "FULL", "consistentAt": "yesterday", "location": "local"}                          | /consistentAt
            {"kind": "FULL", "location": "local"}                                                       | /consistentAt
            {"kind": "FULL", "consistentAt": "2026-03-01T12:00:00Z", "location": "local", "sha256": "x"} | /sha256
            {"kind": "FULL", "consistentAt": "2026-03-01T12:00:00Z", "location": "local", "size": -1}   | /size
            {"kind": "FULL", "consistentAt": "2999-03-01T12:00:00Z", "location": "local"}               | /consistentAt
            {"kind": "FULL", "consistentAt": "2026-03-01T12:00:00Z", "location": "local", "weight": 1}  | /weight
            {"kind": "FULL", "consistentAt": "2026-03-01T12:00:00Z", "location": "local", "copy": "no"} | /copy
            {"kind": "FULL", "consistentAt": "2026-03-01T12:00:00Z", "location": "local", "source": "no"} | /source
            """)
    void whatCannotBeIsRefusedWithItsPlace(String body, String pointer) throws Exception {
        var answer = caller.post(POINTS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({"3, 201", "30, 400"})
    void aSendersClockMayBeAheadByAFewSeconds(int ahead, int status) throws Exception {
        assertThat(caller.post(POINTS, body("FULL", ago(Duration.ofSeconds(-ahead)), ""))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void anIncrementOnAnUnknownPointIsTakenAndOfNoUseUntilThatComes() throws Exception {
        var child = caller.post(
                POINTS, body("INCREMENTAL", ago(Duration.ofMinutes(2)), ", \"id\": \"b\", \"parent\": \"a\""));
        assertThat(child.status()).isEqualTo(201);
        assertThat(child.json().get("unusable").asString()).isEqualTo("parent-unknown");
        assertThat(child.json().at("/why/zh-CN").asString()).contains("a");

        caller.post(POINTS, body("FULL", ago(Duration.ofMinutes(5)), ", \"id\": \"a\""));

        assertThat(caller.get(POINTS).json().at("/items/0/usable").asBoolean()).isTrue();
    }

    @Test
    void anAssetTellsHowItStands() throws Exception {
        var before = caller.get("/api/v1/assets/key-store").json();
        caller.post(POINTS, body("SNAPSHOT", ago(Duration.ofMinutes(3)), ""));
        var after = caller.get("/api/v1/assets/key-store").json();

        assertThat(before.get("state").asString()).isEqualTo("UNKNOWN");
        assertThat(before.get("exposure").isNull()).isTrue();
        assertThat(after.get("state").asString()).isEqualTo("AT_RISK");
        assertThat(after.get("reason").asString()).isEqualTo("NEVER_RESTORED");
        assertThat(Duration.parse(after.get("exposure").asString()))
                .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
        assertThat(after.get("rpo").asString()).isEqualTo("PT1H");
        assertThat(after.get("score").asInt())
                .isEqualTo(100
                        - java.util.stream.StreamSupport.stream(
                                        after.get("lost").spliterator(), false)
                                .mapToInt(lost -> lost.get("points").asInt())
                                .sum());
        assertThat(caller.all("/api/v1/assets", 3, () -> {}))
                .extracting(asset -> asset.get("id").asString())
                .contains("prompt-templates", "dynamic-prompts", "result-logs", "user-feedback")
                .isSorted();
    }

    @Test
    void aRestoreTestProvesThePointThatItNames() throws Exception {
        var point = caller.post(POINTS, body("SNAPSHOT", ago(Duration.ofMinutes(3)), ""))
                .json()
                .get("id")
                .asString();
        caller.post(POINTS, body("SNAPSHOT", ago(Duration.ofMinutes(3)), "").replace("offsite", "local"));
        var test = """
                {"point": "%s", "heldAt": "%s", "took": "PT8M", "passed": true, "note": "Read all keys"}""".formatted(point, ago(Duration.ofMinutes(1)));

        assertThat(caller.post(TESTS, test).status()).isEqualTo(201);
        assertThat(caller.post(TESTS, test).status()).isEqualTo(200);
        var asset = caller.get("/api/v1/assets/key-store").json();
        assertThat(asset.get("state").asString()).isEqualTo("OK");
        assertThat(asset.at("/latestTestedPoint/id").asString()).isEqualTo(point);

        var failed = test.replace("true", "false").replace("PT8M", "PT9M");
        assertThat(caller.post(TESTS, failed).status()).isEqualTo(201);
        assertThat(caller.get("/api/v1/assets/key-store")
                        .json()
                        .get("latestTestedPoint")
                        .isNull())
                .isTrue();
        assertThat(caller.get(TESTS).json().get("items").size()).isEqualTo(2);
    }

    @Test
    void pagesGoFromTheNewestToTheOldest() throws Exception {
        for (var i = 1; i <= 5; i++) {
            caller.post(POINTS, body("SNAPSHOT", ago(Duration.ofMinutes(i)), ", \"id\": \"" + i + "\""));
        }

        assertThat(caller.all(POINTS, 2, () -> {}))
                .extracting(point -> point.get("name").asString())
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(caller.get(POINTS + "?after=" + UUID.randomUUID()).status()).isEqualTo(400);
    }

    @Test
    void onlyWhoRespondsMayTellAndOnlyOfWhatIsProtected() throws Exception {
        var body = body("FULL", ago(Duration.ofMinutes(1)), "");

        assertThat(Caller.person(port, "vera").post(POINTS, body).status()).isEqualTo(403);
        assertThat(Caller.person(port, "vera").get(POINTS).status()).isEqualTo(200);
        assertThat(Caller.nobody(port).post(POINTS, body).status()).isEqualTo(401);
        assertThat(Caller.automation(port).post(POINTS, body).status()).isEqualTo(201);
        assertThat(caller.post("/api/v1/assets/nothing/recovery-points", body).status())
                .isEqualTo(404);
        assertThat(caller.get("/api/v1/assets/nothing").status()).isEqualTo(404);
    }

    @Test
    void rulesFindWhatTheyAskFor() throws Exception {
        var moment = ago(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
        caller.post(POINTS, body("SNAPSHOT", moment, ""));
        var newest = "asset_recovery_point_timestamp_seconds{asset=\"key-store\",location=\"offsite\",usable=\"true\"} "
                + (double) moment.getEpochSecond();
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        var body = "";
        while (!body.contains(newest) && System.nanoTime() < end) {
            body = Caller.nobody(port).get("/metrics").http().body();
        }
        assertThat(body)
                .contains("asset_rpo_target_seconds{asset=\"key-store\"} 3600.0")
                .contains("asset_required_copies{asset=\"key-store\",location=\"offsite\"} 1.0")
                .contains(newest);
    }
}
