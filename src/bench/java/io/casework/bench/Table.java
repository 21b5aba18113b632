package io.casework.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a file: CSV with a head line (comma, semicolon or tab; RFC 4180 quotes), or one JSON object a line. */
final class Table {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final char QUOTE = '"';

    private Table() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        String text = Files.readString(file);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return bare.stripLeading().startsWith("{") ? jsonLines(bare) : csv(bare);
    }

    static List<JsonNode> jsonNodes(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(JSON::readTree)
                .toList();
    }

    private static List<Map<String, String>> jsonLines(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(Table::row).toList();
    }

    private static Map<String, String> row(String json) {
        Map<String, String> row = new LinkedHashMap<>();
        JSON.readTree(json).properties().forEach(field -> row.put(field.getKey(), text(field.getValue())));
        return row;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
    }

    private static List<Map<String, String>> csv(String text) {
        List<List<String>> records = records(text, separator(text));
        List<String> head = records.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> fields : records.subList(1, records.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(head.size(), fields.size()); i++) {
                row.put(head.get(i).strip(), fields.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Whichever stands most often in the head line. */
    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<List<String>> records(String text, char separator) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                field.append(text.charAt(++i));
            } else if (c == QUOTE && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (quoted || (c != separator && c != '\n' && c != '\r')) {
                field.append(c);
            } else if (c == separator) {
                fields.add(take(field));
            } else if (c == '\n') {
                fields.add(take(field));
                records.add(List.copyOf(fields));
                fields.clear();
            }
        }
        if (!field.isEmpty() || !fields.isEmpty()) {
            fields.add(take(field));
            records.add(List.copyOf(fields));
        }
        return records.stream()
                .filter(record -> record.size() > 1 || !record.get(0).isBlank())
                .toList();
    }

    private static String take(StringBuilder field) {
        String text = field.toString();
        field.setLength(0);
        return text;
    }
}
