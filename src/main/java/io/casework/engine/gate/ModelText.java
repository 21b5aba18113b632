package io.casework.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A text as the engine evaluates it: words, and expressions in <code>${…}</code> or <code>#{…}</code>. */
record ModelText(List<Part> parts) {

    private static final int LONGEST_EXPRESSION = RuleBook.shipped().limit("expression");

    sealed interface Part {}

    record Words(String text) implements Part {}

    record Evaluated(Expression expression) implements Part {}

    static boolean isPlain(String text) {
        return !text.contains("${") && !text.contains("#{");
    }

    /** @throws Unparsable when an expression in it is not in the small language */
    static ModelText parse(String text, Set<String> functions) {
        List<Part> parts = new ArrayList<>();
        if (!isPlain(text) && text.contains("${") == text.contains("#{")) {
            throw new Unparsable("mixed");
        }
        int position = 0;
        for (int open = open(text, 0); open >= 0; open = open(text, position)) {
            if (open > 0 && text.charAt(open - 1) == '\\') {
                throw new Unparsable("backslash.before");
            }
            words(text.substring(position, open), parts);
            ExpressionParser parser = new ExpressionParser(text, open + 2, functions);
            parts.add(new Evaluated(parser.parse()));
            position = parser.end();
            if (position - open > LONGEST_EXPRESSION) {
                throw new Unparsable("too-long.here");
            }
        }
        words(text.substring(position), parts);
        return new ModelText(parts);
    }

    /** One expression and nothing around it: its value keeps its type. */
    boolean isOneExpression() {
        return parts.size() == 1 && parts.get(0) instanceof Evaluated;
    }

    boolean isOneVariable() {
        return parts.size() == 1
                && parts.get(0) instanceof Evaluated evaluated
                && evaluated.expression() instanceof Expression.Variable;
    }

    private static int open(String text, int from) {
        int immediate = text.indexOf("${", from);
        int deferred = text.indexOf("#{", from);
        return immediate < 0 ? deferred : deferred < 0 ? immediate : Math.min(immediate, deferred);
    }

    private static void words(String words, List<Part> parts) {
        if (!words.isEmpty()) {
            parts.add(new Words(words));
        }
    }
}
