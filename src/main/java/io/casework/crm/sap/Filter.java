package io.casework.crm.sap;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a list is to be narrowed to, written so that what people typed stays a value. */
record Filter(String text) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w{0,99}(/[A-Za-z]\\w{0,99}){0,3}");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    static Filter is(String property, String value) {
        return new Filter(name(property) + " eq " + literal(value));
    }

    /** OData V2 only. */
    static Filter contains(String property, String part) {
        return new Filter("substringof(" + literal(part) + "," + name(property) + ")");
    }

    /** OData V2 only. */
    static Filter notBefore(String property, Instant moment) {
        String written = MOMENT.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
        return new Filter(name(property) + " ge datetime'" + written + "'");
    }

    Filter or(Filter other) {
        return new Filter(text + " or " + other.text);
    }

    /** Quotes and all. */
    static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** @throws IllegalArgumentException when it can't be the name of a property */
    static String name(String property) {
        if (!NAME.matcher(property).matches()) {
            throw new IllegalArgumentException("Not the name of a property: " + property);
        }
        return property;
    }
}
