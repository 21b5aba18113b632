package io.casework.triggers;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When something happened, as other systems say it, and how much of that is believed. */
final class Occurrence {

    private static final Duration OLDEST = Duration.ofDays(14);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** Salesforce leaves the colon out of the offset. */
    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private Occurrence() {}

    /** The first of the places that holds a time: a text with an offset, or milliseconds since 1970. */
    static @Nullable Instant of(JsonNode event, String... pointers) {
        for (String pointer : pointers) {
            Optional<Instant> found = Pointers.text(event, pointer).flatMap(Occurrence::read);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    /** Not long ago and not to come: a clock that is wrong must not put an event before or behind all others. */
    static Instant believed(@Nullable Instant said, Instant receivedAt) {
        if (said == null || said.isAfter(receivedAt.plus(AHEAD))) {
            return receivedAt;
        }
        Instant oldest = receivedAt.minus(OLDEST);
        return (said.isBefore(oldest) ? oldest : said).truncatedTo(ChronoUnit.MILLIS);
    }

    static Optional<Instant> read(String text) {
        try {
            return text.matches("\\d{1,15}")
                    ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text)))
                    : Optional.of(OffsetDateTime.parse(text, LENIENT).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
