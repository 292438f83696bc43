package lifeline.alert;

/** A message told only a part of its alerts; the sender has to be asked for the rest. */
record AlertsCutOff(String source) {}
