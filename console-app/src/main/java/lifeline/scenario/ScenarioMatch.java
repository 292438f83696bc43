package lifeline.scenario;

/** A scenario found for an alert, and the trigger that found it. */
public record ScenarioMatch(Scenario scenario, Trigger trigger) {

    public boolean declares() {
        return trigger.mode() == Trigger.Mode.DECLARE;
    }
}
