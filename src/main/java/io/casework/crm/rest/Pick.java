package io.casework.crm.rest;

import io.casework.engine.StepCall;
import io.casework.engine.StepRefused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One value of an answer that a flow decides by. Of a text only a code or a date is taken: what people have typed, their
 * names and addresses are not to become variables.
 *
 * @param number from 1 to {@link #MOST}, the end of the names of its input and outputs
 * @param type one of {@link #TYPES}
 */
record Pick(int number, JsonPointer pointer, String type) {

    static final int MOST = 4;
    static final String CODE = "code";
    static final String NUMBER = "number";
    static final String YES_OR_NO = "yes-or-no";
    static final String DATE = "date";
    static final List<String> TYPES = List.of(CODE, NUMBER, YES_OR_NO, DATE);

    /** What flows that are older than codes call them. */
    private static final String TEXT = "text";

    /** No blank, no sign of an address: a state or an id, not what somebody typed. */
    private static final Pattern CODES = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?");

    private static final DateTimeFormatter DAYS = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

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
        String type = Objects.requireNonNullElse(call.optionalText("type" + number), CODE);
        if (type.equals(TEXT)) {
            return CODE;
        }
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
            case DATE -> outputs.put("text" + number, date(found));
            default -> outputs.put("text" + number, code(found));
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

    private String code(JsonNode found) {
        if (!found.isValueNode()) {
            throw refused("not one value");
        }
        String code = found.asString();
        if (!CODES.matcher(code).matches()) {
            throw refused("no code of at most 64 letters, digits, dots, dashes and underscores");
        }
        return code;
    }

    /** A day, also of a moment, in the zone that it is told in. */
    private String date(JsonNode found) {
        String said = found.isString() ? found.asString() : "";
        try {
            return DAYS.parse(said, LocalDate::from).toString();
        } catch (DateTimeException e) {
            throw refused("no date such as 2026-11-30");
        }
    }

    private StepRefused refused(String what) {
        return new StepRefused(CallRest.REFUSED, "What the answer holds at pointer" + number + " is " + what + ".");
    }
}
