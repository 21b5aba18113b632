package io.casework.insights.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes tables as CSV of RFC 4180 that no spreadsheet takes for formulas. */
final class Csv {

    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@|%\\uFF0B\\uFF0D\\uFF1D\\uFF20].*", Pattern.DOTALL);

    private Csv() {}

    static String of(List<String> head, Stream<List<? extends @Nullable Object>> rows) {
        return Stream.concat(Stream.of(head), rows)
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.4f", number);
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = Objects.toString(value, "");
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
