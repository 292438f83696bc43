package lifeline.postmortem;

/** Work that somebody should do after an incident; it is due at its horizon, counted from now. */
public record NewFollowUp(String text, FollowUpView.Kind kind, FollowUpView.Horizon horizon, String owner) {}
