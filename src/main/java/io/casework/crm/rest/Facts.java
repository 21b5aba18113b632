package io.casework.crm.rest;

import io.casework.cases.CaseFile;
import io.casework.engine.StepCall;
import io.casework.engine.StepRefused;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a step may fill in: its own facts by the names that it gives them, and what is known of its case. */
final class Facts {

    /** How many of its own a step has at most. */
    static final int MOST = 6;

    private final Map<String, Supplier<@Nullable Object>> byName = new HashMap<>();

    Facts(StepCall call, Supplier<CaseFile> file) {
        byName.put("caseNumber", call::caseNumber);
        byName.put("subject", () -> file.get().subject());
        byName.put("customerName", () -> file.get().customer().name());
        byName.put("customerEmail", () -> file.get().customer().email());
        for (int i = 1; i <= MOST; i++) {
            String name = call.optionalText("name" + i);
            Object value = call.value("value" + i);
            if (name != null && !name.isBlank()) {
                byName.put(name.strip(), () -> value);
            }
        }
    }

    /** @throws StepRefused when nobody gave it a value */
    String text(String name) {
        Object value = value(name);
        if (value == null) {
            throw new StepRefused(CallRest.REFUSED, "The fact " + name + " has no value.");
        }
        return value instanceof Date date ? date.toInstant().toString() : value.toString();
    }

    /** With the type that it has; null when it has no value. */
    JsonNode json(String name) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Object value = value(name);
        if (value == null) {
            return json.nullNode();
        }
        if (value instanceof Boolean yes) {
            return json.booleanNode(yes);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            return json.numberNode(((Number) value).longValue());
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return json.numberNode(number.doubleValue());
        }
        return json.stringNode(value instanceof Date date ? date.toInstant().toString() : value.toString());
    }

    private @Nullable Object value(String name) {
        Supplier<@Nullable Object> fact = byName.get(name);
        if (fact == null) {
            throw new StepRefused(CallRest.REFUSED, "There is no fact " + name + " to be filled in.");
        }
        return fact.get();
    }
}
