package lifeline.alert.web;

import lifeline.alert.AlertIntake;
import lifeline.alert.MessageFormats;
import lifeline.alert.UnreadableMessage;
import lifeline.source.RejectedMessage;
import lifeline.source.ReplaysMessages;
import org.springframework.stereotype.Component;

/** Tries a rejected body again with what the console understands now. */
@Component
class ReplaysRejected implements ReplaysMessages {

    private final AlertIntake intake;
    private final MessageFormats formats;

    ReplaysRejected(AlertIntake intake, MessageFormats formats) {
        this.intake = intake;
        this.formats = formats;
    }

    @Override
    public Replay replay(RejectedMessage message, byte[] body) {
        var format = formats.find(message.format());
        if (format.isEmpty()) {
            return new Replay.StillRejected("No format is named " + message.format() + " any more");
        }
        try {
            var receipt = intake.receive(format.get().read(message.source(), body));
            return new Replay.Taken(receipt.received());
        } catch (UnreadableMessage e) {
            return new Replay.StillRejected(KeepsRejected.explained(e));
        }
    }
}
