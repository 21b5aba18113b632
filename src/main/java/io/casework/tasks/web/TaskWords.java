package io.casework.tasks.web;

import io.casework.tasks.Merit;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Says why a task is next, in the language of the reader where we speak it, else in English. */
final class TaskWords {

    private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final int HIGH_PRIORITY = 70;
    private static final Duration SOON = Duration.ofDays(1);
    private static final int MOST_MINUTES = 120;
    private static final int MOST_HOURS = 72;

    private TaskWords() {}

    static List<String> reasons(Merit merit, Locale reader) {
        List<String> reasons = new ArrayList<>();
        Duration untilDue = merit.untilDue();
        if (untilDue != null && merit.isOverdue()) {
            reasons.add(sentence("overdue", span(untilDue.negated(), reader), reader));
        } else if (untilDue != null && untilDue.compareTo(SOON) < 0) {
            reasons.add(sentence("due", span(untilDue, reader), reader));
        }
        if (merit.priority() >= HIGH_PRIORITY || reasons.isEmpty()) {
            reasons.add(sentence("priority", merit.priority(), reader));
        }
        reasons.add(sentence("waiting", span(merit.waiting(), reader), reader));
        return reasons;
    }

    private static String span(Duration duration, Locale reader) {
        if (duration.toMinutes() < MOST_MINUTES) {
            return sentence("minutes", duration.toMinutes(), reader);
        }
        return duration.toHours() < MOST_HOURS
                ? sentence("hours", duration.toHours(), reader)
                : sentence("days", duration.toDays(), reader);
    }

    private static String sentence(String key, Object subject, Locale reader) {
        String pattern = ResourceBundle.getBundle("io.casework.tasks.reasons", reader, ENGLISH_ELSE)
                .getString(key);
        return new MessageFormat(pattern, reader).format(new Object[] {subject});
    }
}
