package lifeline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lifeline.content.ContentRejected;
import lifeline.content.CopiedContent;
import lifeline.content.InFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schema cannot see in scenarios is named with its place, and the file is refused. */
class LintsScenariosTests {

    @TempDir
    Path folder;

    @Test
    void theShippedFilesHaveNothingWrong() {
        assertThat(new Scenarios(InFolder.inForce(InFolder.packaged(), new ReadsScenarios())).all())
                .hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "prompt-service-outage|assets: [prompt-service, |assets: [prompt-servise, |there is no asset prompt-servise",
                "prompt-service-outage|playbooks: [prompt-service-outage]|playbooks: [nobody-wrote-it]|there is no playbook nobody-wrote-it",
                "prompt-service-outage|scenario: region-outage|scenario: galaxy-outage|there is no scenario galaxy-outage",
                "prompt-service-outage|scenario: region-outage|scenario: prompt-service-outage|does not inhibit itself",
                "prompt-service-outage|template: postmortem-v1|template: postmortem-v9|there is no postmortem-templates/postmortem-v9.en.md",
                "prompt-service-outage|alertname=\"PromptServiceDown\"|alertname=\"PromptServiceGone\"|no alert rule raises",
                "console-self|raisedBy: lifeline|severity: SEV2|no alert rule raises",
                "prompt-service-outage|internal: {first: PT5M, every: PT15M}|internal: {first: PT0S, every: PT15M}|nobody can keep this",
                "prompt-service-outage|internal: {first: PT5M, every: PT15M}|internal: {first: PT5M, every: PT30S}|nobody can keep this",
                "prompt-service-outage|internal: {first: PT5M|internal: {first: PT50M|outside hears of it before inside does",
                "prompt-service-outage|    internal: {first: PT5M, every: PT15M}\\n||internal is missing",
                "prompt-data-leak|id: containment|id: statutory-notification|the id statutory-notification stands twice",
                "prompt-data-leak|within: PT1H|within: PT0S|nobody can keep this",
                "prompt-data-leak|en: \"Contain the leak\"|en: \" \"|in both languages",
                "prompt-data-leak|en: \"Contain the leak\"|en: \"Contain {{ leak }}\"|fill in different values",
                "prompt-data-leak|, zh-CN: \"完成泄露遏制\"||required property 'zh-CN' not found",
                "cost-spike|scenario=\"cost-spike\"|scenario=\"capacity-saturation\"|never reached",
                "llm-provider-outage|alertname=\"LLMProviderOutage\"|alertname=\"LLMAllProvidersDown\"|never reached",
                "cost-spike|id: cost-spike|id: bad-release|the id bad-release stands in",
            })
    void aMistakeIsNamedWithItsPlace(String file, String good, String bad, String message) throws IOException {
        CopiedContent.into(folder);
        var name = "playbooks/scenarios/" + file + ".yaml";
        var text = Files.readString(folder.resolve(name));
        var there = good.replace("\\n", "\n");
        assertThat(text).contains(there);
        Files.writeString(folder.resolve(name), text.replace(there, bad == null ? "" : bad));

        assertThatThrownBy(() -> InFolder.inForce(InFolder.library(folder), new ReadsScenarios()))
                .isInstanceOf(ContentRejected.class)
                .hasMessageMatching("(?s).*" + name + ":\\d+:\\d+: .*")
                .hasMessageContaining(message);
    }

    @Test
    void withoutAlertRulesNoTriggerIsHeldAgainstThem() throws IOException {
        CopiedContent.into(folder);
        for (Path rule : CopiedContent.files(folder.resolve("alert-rules"))) {
            Files.delete(rule);
        }
        var name = folder.resolve("playbooks/scenarios/prompt-service-outage.yaml");
        Files.writeString(name, Files.readString(name).replace("PromptServiceDown", "PromptServiceGone"));

        assertThat(new Scenarios(InFolder.inForce(InFolder.library(folder), new ReadsScenarios())).all())
                .hasSize(12);
    }
}
