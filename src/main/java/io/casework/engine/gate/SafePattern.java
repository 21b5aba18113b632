package io.casework.engine.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions that a browser and the server can run on hostile input: no repetition of anything that itself
 * repeats or branches, no look-around, no references.
 */
final class SafePattern {

    private static final int LONGEST = 200;
    private static final int MOST_OPEN_ENDED = 4;
    private static final int MOST_TIMES = 1_000;
    private static final Complaint REFUSED = Complaint.of(
            "form-pattern",
            "The pattern is malformed or could take for ever to check.",
            "Repeat single characters only, not groups that repeat or branch.");

    private final String pattern;
    private final Deque<Boolean> groups = new ArrayDeque<>();
    private boolean variable;
    private boolean lastVariable;
    private int openEnded;
    private int at;

    private SafePattern(String pattern) {
        this.pattern = pattern;
    }

    static @Nullable Complaint check(String pattern) {
        if (pattern.length() > LONGEST || !compiles(pattern)) {
            return REFUSED;
        }
        return new SafePattern(pattern).isSafe() ? null : REFUSED;
    }

    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException malformed) {
            return false;
        }
    }

    private boolean isSafe() {
        while (at < pattern.length()) {
            if (!step(pattern.charAt(at))) {
                return false;
            }
        }
        return openEnded <= MOST_OPEN_ENDED;
    }

    private boolean step(char character) {
        at++;
        return switch (character) {
            case '\\' -> escape();
            case '[' -> characterClass();
            case '(' -> open();
            case ')' -> close();
            case '|' -> branch();
            case '*', '+', '?' -> repeat(character != '?');
            case '{' -> counted();
            default -> atom();
        };
    }

    private boolean atom() {
        lastVariable = false;
        return true;
    }

    private boolean escape() {
        char escaped = at < pattern.length() ? pattern.charAt(at++) : 'k';
        lastVariable = false;
        return "dDwWsSbBnrt".indexOf(escaped) >= 0 || !Character.isLetterOrDigit(escaped);
    }

    private boolean characterClass() {
        for (boolean first = true; at < pattern.length(); first = false) {
            char character = pattern.charAt(at++);
            if (character == '\\') {
                at++;
            } else if (character == ']' && !first) {
                return atom();
            } else if (character == '[' || character == '&') {
                return false;
            }
        }
        return false;
    }

    private boolean open() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?", at)) {
            return false;
        }
        groups.push(variable);
        variable = false;
        return true;
    }

    private boolean close() {
        if (groups.isEmpty()) {
            return false;
        }
        lastVariable = variable;
        variable = groups.pop() || lastVariable;
        return true;
    }

    private boolean branch() {
        variable = true;
        return atom();
    }

    /** Making a varying group optional is harmless; repeating it is what explodes. */
    private boolean repeat(boolean many) {
        if (many && lastVariable) {
            return false;
        }
        openEnded += many ? 1 : 0;
        variable = true;
        return at >= pattern.length() || "*+?{".indexOf(pattern.charAt(at)) < 0;
    }

    private boolean counted() {
        int end = pattern.indexOf('}', at);
        String[] bounds = end < 0 ? new String[0] : pattern.substring(at, end).split(",", -1);
        if (bounds.length == 0 || bounds.length > 2 || !bounds[0].matches("\\d{1,4}")) {
            return false;
        }
        String last = bounds[bounds.length - 1];
        if (!last.matches("\\d{0,4}") || (last.isEmpty() ? 0 : Integer.parseInt(last)) > MOST_TIMES) {
            return false;
        }
        at = end + 1;
        boolean fixed = bounds.length == 1;
        return fixed ? !lastVariable : repeat(true);
    }
}
