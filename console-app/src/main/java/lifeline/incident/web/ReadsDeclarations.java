package lifeline.incident.web;

import java.util.List;
import java.util.Optional;
import lifeline.api.Fields;
import lifeline.asset.Assets;
import lifeline.incident.Declaration;
import lifeline.incident.ProposesSeverity;
import lifeline.kernel.Labels;
import lifeline.kernel.Severity;
import lifeline.scenario.Scenario;
import lifeline.scenario.Scenarios;
import org.springframework.stereotype.Component;

/** Reads what a program declares; what it leaves out comes from the scenario. */
@Component
class ReadsDeclarations {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 64;

    private final Scenarios scenarios;
    private final Assets assets;
    private final ProposesSeverity proposes;

    ReadsDeclarations(Scenarios scenarios, Assets assets, ProposesSeverity proposes) {
        this.scenarios = scenarios;
        this.assets = assets;
        this.proposes = proposes;
    }

    Declaration declaration(Fields fields) {
        var title = fields.bilingual("title", LONGEST_TITLE);
        var scenario = scenario(fields);
        var told = fields.choice("severity", Severity.class, Severity::name);
        var touched = fields.names("assets", name -> assets.find(name).isPresent())
                .or(() -> scenario.map(Scenario::assets))
                .orElse(List.of());
        var severity =
                told.or(() -> scenario.map(one -> proposes.of(one, touched))).orElse(Severity.SEV2);
        return new Declaration(title, scenario.map(Scenario::id).orElse(null), severity, touched, Labels.NONE, null);
    }

    private Optional<Scenario> scenario(Fields fields) {
        var named = fields.optionalText("scenario", LONGEST_NAME);
        var found = named.flatMap(scenarios::find);
        if (named.isPresent() && found.isEmpty()) {
            fields.refuse("scenario", "is not known");
        }
        return found;
    }
}
