package io.casework.cases;

import io.casework.shared.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happened to a case, in order. */
@Service
@Transactional(readOnly = true)
public class Timeline {

    private static final Comparator<TimelineEntry> IN_ORDER =
            Comparator.comparing(TimelineEntry::at).thenComparing(TimelineEntry::id);

    private final MessageMapper messages;
    private final CaseFamily family;
    private final CaseEventMapper events;
    private final TimelineWords words;
    private final List<TimelineSource> sources;

    Timeline(
            MessageMapper messages,
            CaseFamily family,
            CaseEventMapper events,
            TimelineWords words,
            List<TimelineSource> sources) {
        this.messages = messages;
        this.family = family;
        this.events = events;
        this.words = words;
        this.sources = List.copyOf(sources);
    }

    /** The entries of a case, the oldest first, in the language of the reader. */
    public Page<TimelineEntry> read(String number, @Nullable String cursor, int limit, Locale reader) {
        TimePosition after = cursor == null ? null : TimePosition.ofCursor(cursor);
        List<TimelineEntry> rest = all(number, reader)
                .filter(entry -> after == null || isBehind(after, entry))
                .sorted(IN_ORDER)
                .limit(limit + 1L)
                .toList();
        return Page.cut(rest, limit, entry -> new TimePosition(entry.at(), entry.id()).cursor());
    }

    private static boolean isBehind(TimePosition position, TimelineEntry entry) {
        int byTime = entry.at().compareTo(position.at());
        return byTime > 0 || (byTime == 0 && entry.id().compareTo(position.id()) > 0);
    }

    private Stream<TimelineEntry> all(String number, Locale reader) {
        return Stream.of(
                        messages.listExcerpts(family.of(number)).stream().map(message -> words.entry(message, reader)),
                        events.listEvents(number).stream().map(event -> words.entry(event, reader)),
                        sources.stream().flatMap(source -> source.entries(number).stream()))
                .flatMap(entries -> entries);
    }
}
