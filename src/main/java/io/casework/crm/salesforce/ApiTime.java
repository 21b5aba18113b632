package io.casework.crm.salesforce;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as the API and HTTP write them. */
final class ApiTime {

    /** The offset has no colon. */
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT);

    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT);

    private static final DateTimeFormatter HTTP = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ApiTime() {}

    /** @throws java.time.format.DateTimeParseException when it is none */
    static Instant read(String text) {
        return OffsetDateTime.parse(text, FORMAT).toInstant();
    }

    static String write(Instant instant) {
        return FORMAT.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** As queries write it, without quotes. */
    static String literal(Instant instant) {
        return LITERAL.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** To the second, as headers do. */
    static String header(Instant instant) {
        return HTTP.format(instant);
    }
}
