package io.casework.triggers;

import io.casework.triggers.LabReport.RuleVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rules of a source in their order. */
record Mapping(List<TriggerRule> rules) {

    /**
     * How the rules took an event.
     *
     * @param rule null when none is for it
     */
    record Reading(@Nullable TriggerRule rule, List<RuleVerdict> verdicts) {}

    Reading read(JsonNode event) {
        TriggerRule chosen = null;
        List<RuleVerdict> verdicts = new ArrayList<>();
        for (TriggerRule rule : rules) {
            String objection = rule.objection(event).orElse(null);
            verdicts.add(new RuleVerdict(rule.name(), objection == null && chosen == null, why(objection, chosen)));
            chosen = chosen == null && objection == null ? rule : chosen;
        }
        return new Reading(chosen, verdicts);
    }

    /** The fields that the rule finds, in its order. */
    static Map<String, String> fields(TriggerRule rule, JsonNode event) {
        Map<String, String> found = new LinkedHashMap<>();
        for (TriggerField field : rule.mapped()) {
            if (!found.containsKey(field.field())) {
                field.find(event).ifPresent(value -> found.put(field.field(), value));
            }
        }
        return found;
    }

    private static String why(@Nullable String objection, @Nullable TriggerRule earlier) {
        if (objection != null) {
            return objection;
        }
        return earlier == null ? "all its conditions hold" : "the rule “" + earlier.name() + "” comes before it";
    }
}
