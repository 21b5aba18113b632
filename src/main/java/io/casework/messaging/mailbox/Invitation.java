package io.casework.messaging.mailbox;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an invitation says, on one line. */
final class Invitation {

    private static final int LONGEST = 300;
    private static final Pattern START = Pattern.compile("(?m)^DTSTART(?:;TZID=([^:;]{1,60}))?[^:\\n]{0,60}:(\\d{8})(?:T(\\d{4}))?");

    private Invitation() {}

    static String line(String calendar) {
        String unfolded = calendar.replaceAll("\\r?\\n[ \\t]", "").replace("\r", "");
        String event = unfolded.substring(Math.max(0, unfolded.indexOf("BEGIN:VEVENT")));
        String verb = value(unfolded, "METHOD").orElse("").toUpperCase(Locale.ROOT).equals("CANCEL")
                ? "Cancelled invitation: "
                : "Invitation: ";
        String what = Stream.of(value(event, "SUMMARY"), start(event), value(event, "LOCATION"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Words.start(verb + what, LONGEST);
    }

    private static Optional<String> start(String event) {
        Matcher found = START.matcher(event);
        if (!found.find()) {
            return Optional.empty();
        }
        String day = found.group(2).replaceFirst("(\\d{4})(\\d\\d)(\\d\\d)", "$1-$2-$3");
        String time = found.group(3) == null ? "" : found.group(3).replaceFirst("(\\d\\d)(\\d\\d)", " $1:$2");
        return Optional.of(day + time + (found.group(1) == null ? "" : " (" + Words.line(found.group(1)) + ")"));
    }

    private static Optional<String> value(String text, String name) {
        Matcher found = Pattern.compile("(?m)^" + name + "(?:;[^:\\n]{0,200})?:(.{0,1000})$").matcher(text);
        return found.find()
                ? Optional.of(Words.line(found.group(1).replaceAll("\\\\([,;\\\\])", "$1").replaceAll("\\\\[nN]", " ")))
                : Optional.empty();
    }
}
