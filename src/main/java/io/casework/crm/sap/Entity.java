package io.casework.crm.sap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record, with the odd ways in which OData V2 writes values. What is not set is empty throughout, whether it is missing,
 * null or a text without a character.
 *
 * @param etag of the version that was read; null when none was given
 */
record Entity(JsonNode json, @Nullable String etag) {

    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]{1,500}");
    private static final Pattern DATE = Pattern.compile("/Date\\((-?\\d{1,18})(?:[+-]\\d{1,4})?\\)/");
    private static final Pattern TIME =
            Pattern.compile("PT(?:(\\d{1,2})H)?(?:(\\d{1,2})M)?(?:(\\d{1,2})(?:\\.\\d+)?S)?");

    /** A version that no header could hold is none. */
    Entity {
        etag = etag != null && SENDABLE.matcher(etag).matches() ? etag : null;
    }

    static Entity of(JsonNode json, Answer answer) {
        String header = answer.headers().get("ETag");
        return header == null || header.isBlank() ? of(json) : new Entity(json, header);
    }

    static Entity of(JsonNode json) {
        return new Entity(json, json.path("__metadata").path("etag").asString(null));
    }

    Optional<String> text(String name) {
        JsonNode value = json.path(name);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** A day or a moment; days begin at midnight UTC. Empty also when it is no date. */
    Optional<Instant> date(String name) {
        return text(name)
                .map(DATE::matcher)
                .filter(Matcher::matches)
                .map(date -> Instant.ofEpochMilli(Long.parseLong(date.group(1))));
    }

    /** Empty also when it is no time of a day. */
    Optional<LocalTime> time(String name) {
        return text(name).map(TIME::matcher).filter(Matcher::matches).flatMap(Entity::time);
    }

    /** Written as text, lest somebody reads it as a binary fraction. Empty also when it is no number. */
    Optional<BigDecimal> decimal(String name) {
        return text(name)
                .filter(text -> text.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?"))
                .map(BigDecimal::new);
    }

    boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    /** What was read along with it, in whichever of two shapes; none when it was not. */
    List<Entity> children(String name) {
        JsonNode value = json.path(name);
        JsonNode all = value.isArray() ? value : value.path("results");
        return all.isArray() ? all.valueStream().map(Entity::of).toList() : List.of();
    }

    private static Optional<LocalTime> time(Matcher time) {
        int hour = number(time.group(1));
        int minute = number(time.group(2));
        int second = number(time.group(3));
        return hour < 24 && minute < 60 && second < 60
                ? Optional.of(LocalTime.of(hour, minute, second))
                : Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
