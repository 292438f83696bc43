package lifeline.alert.web;

import java.util.Map;
import lifeline.alert.MessageFormat;

/** The formats of messages that one set of files declares, beside those the console knows by itself. */
record FormatBook(Map<String, MessageFormat> byName) {}
