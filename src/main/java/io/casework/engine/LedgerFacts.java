package io.casework.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Routing facts as the ledger keeps them: a JSON object that anybody can read, and beside it which values are dates or
 * long numbers, so that a rehearsal gets back exactly what the flow had.
 */
@Component
public class LedgerFacts {

    private static final String DATES = "date";
    private static final String LONGS = "long";

    private final JsonMapper json;

    LedgerFacts(JsonMapper json) {
        this.json = json;
    }

    /** A JSON object, names in order; dates as ISO instants. */
    public String values(Map<String, ? extends @Nullable Object> facts) {
        Map<String, @Nullable Object> portable = new TreeMap<>();
        facts.forEach((name, value) ->
                portable.put(name, value instanceof Date date ? date.toInstant().toString() : value));
        return json.writeValueAsString(portable);
    }

    /** Names by type, such as {@code {"date":["dueAt"]}}; null when JSON says it all. */
    public @Nullable String types(Map<String, ? extends @Nullable Object> facts) {
        Map<String, List<String>> names = new TreeMap<>();
        put(names, DATES, facts, Date.class);
        put(names, LONGS, facts, Long.class);
        return names.isEmpty() ? null : json.writeValueAsString(names);
    }

    private static void put(
            Map<String, List<String>> names,
            String type,
            Map<String, ? extends @Nullable Object> facts,
            Class<?> java) {
        List<String> ofType = facts.entrySet().stream()
                .filter(fact -> java.isInstance(fact.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!ofType.isEmpty()) {
            names.put(type, ofType);
        }
    }

    /** What a row says, as the flow had it: texts, numbers, booleans and {@link Date}s. */
    public Map<String, @Nullable Object> read(LedgerEntry entry) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        if (entry.outputs() != null) {
            facts.putAll(json.readValue(entry.outputs(), new TypeReference<Map<String, @Nullable Object>>() {}));
        }
        if (entry.outputTypes() != null) {
            Map<String, List<String>> names =
                    json.readValue(entry.outputTypes(), new TypeReference<Map<String, List<String>>>() {});
            names.getOrDefault(DATES, List.of())
                    .forEach(name -> facts.computeIfPresent(name, (key, text) -> date(text)));
            names.getOrDefault(LONGS, List.of())
                    .forEach(name -> facts.computeIfPresent(name, (key, number) -> ((Number) number).longValue()));
        }
        return facts;
    }

    private static Date date(Object text) {
        return Date.from(Instant.parse(text.toString()));
    }

    /** SHA-256 over the inputs of a step, in hexadecimal: the same for the same inputs. */
    public static String hash(Map<String, ? extends @Nullable Object> inputs) {
        String canonical = new TreeMap<>(inputs)
                .entrySet().stream()
                        .map(input -> input.getKey() + '=' + input.getValue())
                        .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
