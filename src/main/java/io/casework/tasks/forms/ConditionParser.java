package io.casework.tasks.forms;

import io.casework.tasks.forms.Condition.Operand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads conditions: fields, texts, numbers, comparisons, {@code and}, {@code or}, {@code not(…)} and brackets. */
final class ConditionParser {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<text>\"(?:[^\"\\\\]|\\\\.)*\")|(?<number>-?\\d+(?:\\.\\d+)?)|(?<name>[A-Za-z_]\\w*)|(?<sign>!=|<=|>=|[=<>()]))");

    private final String source;
    private final List<String> tokens;
    private int next;

    private ConditionParser(String source) {
        this.source = source;
        this.tokens = tokens(source);
    }

    /**
     * @param expression begins with {@code =}
     * @throws IllegalArgumentException when it is more FEEL than this
     */
    static Condition parse(String expression) {
        if (!expression.startsWith("=")) {
            throw refused(expression);
        }
        ConditionParser parser = new ConditionParser(expression.substring(1));
        Condition condition = parser.anyOf();
        if (parser.next < parser.tokens.size()) {
            throw refused(expression);
        }
        return condition;
    }

    private Condition anyOf() {
        Condition condition = allOf();
        while (accept("or")) {
            condition = new Condition.Or(condition, allOf());
        }
        return condition;
    }

    private Condition allOf() {
        Condition condition = single();
        while (accept("and")) {
            condition = new Condition.And(condition, single());
        }
        return condition;
    }

    private Condition single() {
        if (accept("not")) {
            expect("(");
            return new Condition.Not(bracketed());
        }
        return accept("(") ? bracketed() : comparison();
    }

    private Condition bracketed() {
        Condition condition = anyOf();
        expect(")");
        return condition;
    }

    private Condition comparison() {
        Operand left = operand();
        if (next == tokens.size()) {
            return new Condition.Truth(left);
        }
        return switch (tokens.get(next)) {
            case "=" -> new Condition.Equal(left, following());
            case "!=" -> new Condition.Not(new Condition.Equal(left, following()));
            case "<" -> new Condition.Less(left, following());
            case ">" -> new Condition.Less(following(), left);
            case "<=" -> new Condition.Not(new Condition.Less(following(), left));
            case ">=" -> new Condition.Not(new Condition.Less(left, following()));
            default -> new Condition.Truth(left);
        };
    }

    private Operand following() {
        next++;
        return operand();
    }

    private Operand operand() {
        String token = take();
        if (token.startsWith("\"")) {
            return literal(token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1"));
        }
        if (Character.isDigit(token.charAt(0)) || token.charAt(0) == '-') {
            return literal(new BigDecimal(token).stripTrailingZeros());
        }
        return switch (token) {
            case "true", "false" -> literal(Boolean.valueOf(token));
            case "null" -> literal(null);
            default -> named(token);
        };
    }

    private Operand named(String token) {
        if (!Character.isJavaIdentifierStart(token.charAt(0))) {
            throw refused(source);
        }
        return new Operand(token, null);
    }

    private static Operand literal(@Nullable Object value) {
        return new Operand(null, value);
    }

    private boolean accept(String token) {
        boolean there = next < tokens.size() && tokens.get(next).equals(token);
        next += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw refused(source);
        }
    }

    private String take() {
        if (next == tokens.size()) {
            throw refused(source);
        }
        return tokens.get(next++);
    }

    private static List<String> tokens(String source) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!source.substring(end).isBlank()) {
            throw refused(source);
        }
        return tokens;
    }

    private static IllegalArgumentException refused(String expression) {
        return new IllegalArgumentException("Not a condition that forms can have: " + expression);
    }
}
