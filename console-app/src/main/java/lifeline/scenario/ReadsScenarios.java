package lifeline.scenario;

import java.util.ArrayList;
import lifeline.content.ContentKind;
import lifeline.content.ContentProblems;
import lifeline.content.ContentReader;
import lifeline.content.ContentSet;
import lifeline.content.YamlDocument;
import org.springframework.stereotype.Component;

/** Makes scenarios of content files, and tells what a schema cannot see. */
@Component
class ReadsScenarios implements ContentReader<ScenarioBook> {

    ReadsScenarios() {}

    /** A scenario and the file it stands in. */
    record Written(Scenario scenario, YamlDocument document) {}

    @Override
    public Class<ScenarioBook> type() {
        return ScenarioBook.class;
    }

    @Override
    public ScenarioBook read(ContentSet set, ContentProblems problems) {
        var severities = SeverityTable.of(set, problems);
        var written = new ArrayList<Written>();
        for (YamlDocument document : set.documents(ContentKind.SCENARIO)) {
            problems.attempt(document.file(), () -> ScenarioFile.scenario(document, severities))
                    .ifPresent(scenario -> written.add(new Written(scenario, document)));
        }
        written.forEach(one -> new LintsScenario(one, set, problems).lint());
        new LintsTriggers(written, AlertRules.of(set, severities), problems).lint();
        return new ScenarioBook(written.stream().map(Written::scenario).toList(), severities);
    }
}
