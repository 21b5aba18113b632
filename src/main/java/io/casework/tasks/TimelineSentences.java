package io.casework.tasks;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.stereotype.Component;

/** Sentences about steps and tasks, in the language of the reader where we speak it, else in English. */
@Component
class TimelineSentences {

    private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    String of(String key, Locale reader, Object... subjects) {
        ResourceBundle bundle = ResourceBundle.getBundle("io.casework.tasks.timeline", reader, ENGLISH_ELSE);
        return new MessageFormat(bundle.getString(key), reader).format(subjects);
    }
}
