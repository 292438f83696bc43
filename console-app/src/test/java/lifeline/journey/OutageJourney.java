package lifeline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The main job with nothing pretended: the practice range breaks, a real Prometheus sees it, a real Alertmanager tells
 * the packaged console, and people in browsers walk the incident to its postmortem.
 */
abstract class OutageJourney {

    private static final String PAGE = "incidents/INC-1";

    private final List<AutoCloseable> started = new ArrayList<>();
    private SandboxProgram sandbox;
    private ConsoleProgram console;
    private Browser browser;

    /** Arguments that say which database the console keeps its data in. */
    abstract List<String> database();

    @BeforeEach
    void start() {
        var port = Loopback.freePort();
        sandbox = keep(SandboxProgram.start());
        var alertmanager = keep(RealAlertmanager.start(ConsoleProgram.webhook(port), ConsoleProgram.TOKEN));
        var prometheus = keep(RealPrometheus.start(Path.of("../alert-rules"), alertmanager, sandbox.targets()));
        var arguments = new ArrayList<>(database());
        arguments.addAll(List.of(
                "--lifeline.demo=true",
                "--lifeline.prometheus.url=" + prometheus.url(),
                "--lifeline.kubernetes.clusters.prod-a.url=" + sandbox.kubernetes(),
                "--lifeline.kubernetes.clusters.prod-a.namespaces=prompt",
                "--lifeline.playbook.parameters.baseUrl=" + sandbox.service(),
                "--lifeline.http.allowed-hosts=127.0.0.1,localhost"));
        console = keep(ConsoleProgram.start(port, Program.folder("data"), arguments));
        browser = keep(Browser.open(console.url() + "/"));
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : started.reversed()) {
            one.close();
        }
    }

    final <T extends AutoCloseable> T keep(T one) {
        started.add(one);
        return one;
    }

    @Test
    void fromTheWebhookToThePostmortem() {
        var mei = Responder.arrive(browser.page(1440, 900, Browser.Theme.DARK, Locale.ENGLISH), "mei", "incidents");
        mei.doesNotSee(".ll-incident-row");
        sandbox.breakDown();
        mei.followTo(PAGE);

        var tom = Responder.arrive(browser.page(390, 844, Browser.Theme.LIGHT, Locale.SIMPLIFIED_CHINESE), "tom", PAGE);
        tom.markPage();
        acknowledge(mei, tom);
        planAndRestart(mei);
        tom.signsInAgain(PAGE);
        recover(mei);
        tom.sees(".ll-badge[data-state=RECOVERED]", "已恢复");
        finish(mei);
    }

    private void acknowledge(Responder mei, Responder tom) {
        mei.press("Acknowledge");
        tom.sees(".ll-badge[data-state=ACKNOWLEDGED]");
        tom.sees(".ll-entry", "事件已确认");
        mei.takesEveryRole();
        mei.press("Start playbook");
        tom.sees(".ll-badge[data-state=MITIGATING]");
        assertThat(tom.isStillTheSamePage()).isTrue();
    }

    /** Killed while a plan waits for its approval, the console goes on where it was. */
    private void planAndRestart(Responder mei) {
        mei.mayPress("Confirm and apply");
        mei.sees(".ll-diff", "replicas: 5");
        var timeline = mei.texts(".ll-entry-text");
        var start = mei.attribute("ll-clock", "started");
        console.kill();
        console.startAgain();

        mei.signsInAgain(PAGE);
        mei.mayPress("Confirm and apply");
        assertThat(mei.texts(".ll-entry-text")).containsAll(timeline);
        assertThat(mei.attribute("ll-clock", "started")).isEqualTo(start);
        assertThat(mei.attribute("ll-clock", "state")).isIn("RUNNING", "AT_RISK");
        mei.sees(".ll-diff", "replicas: 5");
    }

    private void recover(Responder mei) {
        mei.press("Confirm and apply");
        mei.sees(".ll-entry", "PromptServiceDown is resolved: a hint to verify");
        mei.mayPress("Confirm recovery");
        assertThat(mei.attribute("ll-clock", "stopped")).isEqualTo("null");
        mei.press("Confirm recovery");
        mei.sees(".ll-badge[data-state=RECOVERED]");
        mei.sees("ll-clock[state=STOPPED_MET]");
    }

    private static void finish(Responder mei) {
        for (String done : List.of(
                "Report time, cause and scope",
                "Publish the notice to users",
                "Tell product and customer support",
                "Confirm start, end, cause, actions and scope",
                "Set the date and name who leads it")) {
            mei.sees(".ll-step-title", done);
            mei.press("Done");
            mei.sees(".ll-entry", "Step done: " + done);
        }
        mei.press("Resolve");
        mei.sees(".ll-badge[data-state=POSTMORTEM]");
        var told = mei.texts(".ll-entry-text").size();
        mei.followLink("Postmortem");
        mei.sees(".ll-doc h1", "INC-1");
        assertReport(mei.downloads("Download Markdown"), told);
    }

    private static void assertReport(String report, int told) {
        var timeline = report.substring(report.indexOf("## 9. Timeline"), report.indexOf("## 10."));
        assertThat(timeline.lines().filter(line -> line.startsWith("| 20"))).hasSizeGreaterThanOrEqualTo(told);
        assertThat(timeline)
                .contains("INC-1 opened: Prompt service outage")
                .contains("Incident acknowledged")
                .contains("Playbook started: Prompt service outage")
                .contains("approved: Scale Deployment prompt-service in prompt on prod-a from 3 to 5 replicas")
                .contains("Recovery verified and confirmed");
        assertThat(report)
                .contains("| Prompt service | RTO | 10 min |", "| Met |")
                .contains("+  replicas: 5")
                .contains("A request about a late parcel gets a prompt with an apology");
    }
}
