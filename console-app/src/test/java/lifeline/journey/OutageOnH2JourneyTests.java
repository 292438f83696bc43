package lifeline.journey;

import java.util.List;

/** The journey on the embedded database. */
class OutageOnH2JourneyTests extends OutageJourney {

    @Override
    List<String> database() {
        return List.of();
    }
}
