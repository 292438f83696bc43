package lifeline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lifeline.ConsoleTest;
import lifeline.api.Caller;
import lifeline.incident.Declaration;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.incident.RoleNeeded;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.Labels;
import lifeline.kernel.ResponseRole;
import lifeline.kernel.Severity;
import lifeline.notice.NewUpdate.Language;
import lifeline.timeline.Timeline;
import lifeline.timeline.TimelineLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People are told what is known, by those whose turn it is, and it is on record. */
@ConsoleTest
class UpdatesTests {

    private static final Actor ADA = Actor.person("ada");
    private static final Actor BOB = Actor.person("bob");

    @Autowired
    Updates updates;

    @Autowired
    UpdateCountdowns countdowns;

    @Autowired
    Incidents incidents;

    @Autowired
    Timeline timeline;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private IncidentSummary incident;

    @BeforeEach
    void anActiveIncident() {
        incident = incidents.declare(
                new Declaration(
                        new BilingualText("Prompt service outage", "提示服务中断"),
                        "prompt-service-outage",
                        Severity.SEV1,
                        List.of("prompt-service", "prompt-templates"),
                        Labels.NONE,
                        null),
                ADA);
        incidents.takeRole(incident.id(), ResponseRole.COMMAND, ADA);
        incident = incidents.activate(incident.id(), ADA);
    }

    private static NewUpdate update(Audience audience, UpdateStatus status, Set<Language> languages) {
        return new NewUpdate(audience, status, languages, new BilingualText("We shift traffic.", ""), "#incidents");
    }

    private List<String> told() {
        return timeline.of(incident.id()).stream().map(TimelineLine::kind).toList();
    }

    @Test
    void theFactsAreFilledInInBothLanguages() {
        var now = Instant.now();
        var text = updates.draft(
                        incident.id(),
                        update(Audience.INTERNAL, UpdateStatus.IDENTIFIED, EnumSet.allOf(Language.class)),
                        now)
                .text();

        assertThat(text.en())
                .startsWith("[Identified] SEV1 · " + incident.key() + ": Prompt service outage\n")
                .contains("Affected: Prompt service, Prompt templates, since 20")
                .contains("The cause is known")
                .contains("We shift traffic.")
                .containsPattern("Next update by 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC\\.");
        assertThat(text.zhCn())
                .contains("【已定位】")
                .contains("受影响")
                .contains("下次通报不晚于")
                .doesNotContain("traffic");
    }

    @Test
    void usersReadNeitherOurKeyNorOurObjectives() {
        var text = updates.draft(
                        incident.id(), update(Audience.EXTERNAL, UpdateStatus.INVESTIGATING, Set.of(Language.EN)))
                .text();

        assertThat(text.en())
                .startsWith("[Investigating] Prompt service outage")
                .doesNotContain("SEV1", "objective", "INC-");
        assertThat(text.zhCn()).isEmpty();
    }

    @Test
    void whatWasToldIsOnRecordAndTheNextOneIsDueByTheRhythm() {
        var before = updates.due(List.of(incident)).get(incident.id());
        assertThat(before).extracting(DueUpdate::audience).containsExactly(Audience.INTERNAL, Audience.EXTERNAL);

        var published = updates.publish(
                incident.id(), update(Audience.INTERNAL, UpdateStatus.INVESTIGATING, Set.of(Language.EN)), ADA);

        assertThat(published.by().role()).isEqualTo(ResponseRole.COMMAND);
        assertThat(updates.of(incident.id())).hasSize(1);
        assertThat(told()).contains("notice-internal");
        var internal = updates.due(List.of(incident))
                .getOrDefault(incident.id(), List.of())
                .getFirst();
        assertThat(Duration.between(published.publishedAt(), internal.dueAt()))
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
    }

    @Test
    void onlyCommunicationsOrCommandTellPeopleAndOnlyWhatIsTrue() {
        var wanted = update(Audience.INTERNAL, UpdateStatus.INVESTIGATING, Set.of(Language.EN));
        var over = update(Audience.INTERNAL, UpdateStatus.RESOLVED, Set.of(Language.EN));
        var nowhere = new NewUpdate(
                Audience.INTERNAL, UpdateStatus.INVESTIGATING, Set.of(Language.EN), BilingualText.same(""), " ");

        assertThatThrownBy(() -> updates.publish(incident.id(), wanted, BOB)).isInstanceOf(RoleNeeded.class);
        assertThatThrownBy(() -> updates.publish(incident.id(), over, ADA)).isInstanceOf(UpdateRefused.class);
        assertThatThrownBy(() -> updates.publish(incident.id(), nowhere, ADA)).isInstanceOf(UpdateRefused.class);
        assertThat(updates.of(incident.id())).isEmpty();
        incidents.takeRole(incident.id(), ResponseRole.COMMUNICATIONS, BOB);
        assertThat(updates.publish(incident.id(), wanted, BOB).by().role()).isEqualTo(ResponseRole.COMMUNICATIONS);
    }

    @Test
    void anUpdateThatIsWaitedForIsACountdownUntilItIsTold() {
        var waited = countdowns.at(Instant.now()).keySet().stream()
                .filter(key -> key.contains(incident.id().toString()))
                .toList();
        assertThat(waited).hasSize(2);

        updates.publish(incident.id(), update(Audience.INTERNAL, UpdateStatus.INVESTIGATING, Set.of(Language.EN)), ADA);

        assertThat(countdowns.at(Instant.now()).keySet())
                .filteredOn(key -> key.contains(incident.id().toString()))
                .hasSize(2)
                .isNotEqualTo(waited);
    }

    @Test
    void programsRecordAndReadUpdates() throws Exception {
        var mei = Caller.person(port, "mei");
        var path = "/api/v1/incidents/" + incident.key();
        var body = "{\"audience\": \"external\", \"status\": \"investigating\", \"languages\": [\"en\"], "
                + "\"words\": \"Please wait.\", \"where\": \"status page\"}";
        assertThat(mei.post(path + "/updates", body).status()).isEqualTo(403);
        incidents.takeRole(incident.id(), ResponseRole.COMMUNICATIONS, Actor.person("mei"));

        var made = mei.post(path + "/updates", body);
        assertThat(made.status()).as(made.http().body()).isEqualTo(201);
        assertThat(made.json().at("/text/en").asString()).contains("Please wait.");
        assertThat(made.json().at("/text/zh-CN").isNull()).isTrue();
        assertThat(made.json().at("/nextUpdateAt").asString()).endsWith("Z");
        var listed = mei.get(path + "/updates").json();
        assertThat(listed.at("/items/0/id")).isEqualTo(made.json().at("/id"));
        assertThat(listed.at("/next").isNull()).isTrue();
        assertThat(mei.get(path).json().at("/updatesDue/0/audience").asString()).isEqualTo("internal");
        for (String wrong : List.of("{}", body.replace("external", "everybody"), body.replace("\"en\"", "\"fr\""))) {
            assertThat(mei.post(path + "/updates", wrong).status()).isEqualTo(400);
        }
        assertThat(mei.get("/api/v1/incidents/INC-" + UUID.randomUUID() + "/updates")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theContentFilesAreReadByPrograms() throws Exception {
        var files = Caller.person(port, "vera").get("/api/v1/content?limit=500").json();

        assertThat(files.at("/items").findValuesAsString("name")).contains("playbooks/scenarios/rpo-breach.yaml");
        assertThat(files.at("/items").findValuesAsString("state")).containsOnly("in-force");
        assertThat(Caller.person(port, "vera")
                        .get("/api/v1/content?state=refused")
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(Caller.person(port, "vera").get("/api/v1/content?state=odd").status())
                .isEqualTo(400);
    }
}
