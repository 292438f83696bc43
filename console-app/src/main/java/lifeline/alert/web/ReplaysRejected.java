package lifeline.alert.web;

import lifeline.alert.AlertIntake;
import lifeline.source.RejectedMessage;
import lifeline.source.ReplaysMessages;
import org.springframework.stereotype.Component;

/** Tries a rejected body again with what the console understands now. */
@Component
class ReplaysRejected implements ReplaysMessages {

    private final AlertIntake intake;

    ReplaysRejected(AlertIntake intake) {
        this.intake = intake;
    }

    @Override
    public Replay replay(RejectedMessage message, byte[] body) {
        try {
            var receipt = intake.receive(WebhookMessage.read(message.source(), body));
            return new Replay.Taken(receipt.received());
        } catch (UnreadableMessage e) {
            return new Replay.StillRejected(KeepsRejected.explained(e));
        }
    }
}
