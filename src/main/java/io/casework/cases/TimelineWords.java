package io.casework.cases;

import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells messages and events in sentences, in the language of the reader where we speak it, else in English. */
@Component
class TimelineWords {

    private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Categories categories;
    private final Teams teams;

    TimelineWords(Categories categories, Teams teams) {
        this.categories = categories;
        this.teams = teams;
    }

    TimelineEntry entry(MessageExcerpt message, Locale reader) {
        boolean isNote = message.direction() == Direction.NOTE;
        return new TimelineEntry(
                message.id(),
                message.createdAt(),
                isNote ? TimelineEntry.Kind.NOTE : TimelineEntry.Kind.MESSAGE,
                sentence(message.direction().key(), message.author().name(), reader),
                message.excerpt(),
                message.author(),
                null);
    }

    TimelineEntry entry(CaseEvent event, Locale reader) {
        return new TimelineEntry(
                event.id(),
                event.at(),
                TimelineEntry.Kind.CASE,
                sentence(event.what(), named(event, reader), reader),
                event.detail(),
                event.actor(),
                null);
    }

    private static String word(String kind, String key, Locale reader) {
        ResourceBundle words = words(reader);
        return words.containsKey(kind + key) ? words.getString(kind + key) : key;
    }

    private static ResourceBundle words(Locale reader) {
        return ResourceBundle.getBundle("io.casework.cases.timeline", reader, ENGLISH_ELSE);
    }

    private static String sentence(String key, @Nullable String subject, Locale reader) {
        String pattern = words(reader).getString(key);
        return MessageFormat.format(pattern, subject == null ? "" : subject);
    }

    private @Nullable String named(CaseEvent event, Locale reader) {
        String subject = event.subject();
        if (subject == null) {
            return null;
        }
        if (event.isAboutReason()) {
            return word("reason-", subject, reader);
        }
        if (event.isAboutMessage()) {
            return word("message-", subject, reader);
        }
        return event.isAboutTeam()
                ? teams.find(subject).map(TeamRef::name).orElse(subject)
                : categories.nameOf(subject, reader.getLanguage()).orElse(subject);
    }
}
