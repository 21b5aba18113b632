package io.casework.crm.salesforce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what people typed into queries, so that it stays a value. */
final class Soql {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\'\"\\n\\r\\t\\f\\x08]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,79}");

    private Soql() {}

    /** A literal, quotes and all. */
    static String text(String value) {
        return "'" + SPECIAL.matcher(value).replaceAll(match -> Matcher.quoteReplacement(escaped(match.group()))) + "'";
    }

    /**
     * The name of an object or a field.
     *
     * @throws IllegalArgumentException when it can't be one
     */
    static String name(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("Not the name of an object or a field: " + name);
        }
        return name;
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static String escaped(String special) {
        return switch (special) {
            case "\n" -> "\\n";
            case "\r" -> "\\r";
            case "\t" -> "\\t";
            case "\f" -> "\\f";
            case "\b" -> "\\b";
            default -> "\\" + special;
        };
    }
}
