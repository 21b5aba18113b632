package io.casework.crm.rest;

import io.casework.engine.StepCall;
import io.casework.engine.StepRefused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One value of an answer that a flow decides by.
 *
 * @param number from 1 to {@link #MOST}, the end of the names of its input and outputs
 * @param type one of {@link #TYPES}
 */
record Pick(int number, JsonPointer pointer, String type) {

    static final int MOST = 4;
    static final String TEXT = "text";
    static final String NUMBER = "number";
    static final String YES_OR_NO = "yes-or-no";
    static final List<String> TYPES = List.of(TEXT, NUMBER, YES_OR_NO);

    private static final int LONGEST_TEXT = 400;

    static List<Pick> of(StepCall call) {
        return IntStream.rangeClosed(1, MOST)
                .filter(i -> call.optionalText("pointer" + i) != null
                        && !call.text("pointer" + i).isBlank())
                .mapToObj(i -> new Pick(i, pointer(call, i), type(call, i)))
                .toList();
    }

    private static JsonPointer pointer(StepCall call, int number) {
        try {
            return JsonPointer.compile(call.text("pointer" + number).strip());
        } catch (IllegalArgumentException e) {
            throw new StepRefused(CallRest.REFUSED, "The input pointer" + number + " is no JSON Pointer.");
        }
    }

    private static String type(StepCall call, int number) {
        String type = Objects.requireNonNullElse(call.optionalText("type" + number), TEXT);
        if (!TYPES.contains(type)) {
            throw new StepRefused(CallRest.REFUSED, "The input type" + number + " is none of its choices.");
        }
        return type;
    }

    /** What the flow gets when the answer does not hold it. */
    static void putNothing(int number, Map<String, @Nullable Object> outputs) {
        outputs.put("text" + number, "");
        outputs.put("number" + number, 0.0);
        outputs.put("yes" + number, false);
    }

    /**
     * Puts it among the outputs, if it is there.
     *
     * @return whether it is
     * @throws StepRefused when it is something else
     */
    boolean putInto(Map<String, @Nullable Object> outputs, JsonNode answer) {
        JsonNode found = answer.at(pointer);
        if (found.isMissingNode() || found.isNull()) {
            return false;
        }
        switch (type) {
            case NUMBER -> outputs.put("number" + number, number(found));
            case YES_OR_NO -> outputs.put("yes" + number, yes(found));
            default -> outputs.put("text" + number, text(found));
        }
        return true;
    }

    private double number(JsonNode found) {
        double value = found.isNumber() ? found.asDouble() : Double.NaN;
        if (!Double.isFinite(value)) {
            throw refused("no number");
        }
        return value;
    }

    private boolean yes(JsonNode found) {
        if (!found.isBoolean()) {
            throw refused("neither yes nor no");
        }
        return found.booleanValue();
    }

    private String text(JsonNode found) {
        if (!found.isValueNode()) {
            throw refused("not one value");
        }
        String text = found.asString();
        if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw refused("no line of at most " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    private StepRefused refused(String what) {
        return new StepRefused(CallRest.REFUSED, "What the answer holds at pointer" + number + " is " + what + ".");
    }
}
