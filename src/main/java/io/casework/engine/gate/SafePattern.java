package io.casework.engine.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions that a browser and the server can run on hostile input: no repetition of anything that itself
 * repeats or branches, no look-around, no references.
 */
final class SafePattern {

    private static final int LONGEST = RuleBook.shipped().limit("pattern");
    private static final int MOST_OPEN_ENDED = RuleBook.shipped().limit("patternOpenEnded");
    private static final int MOST_TIMES = RuleBook.shipped().limit("patternTimes");
    private static final Pattern COUNTS = Pattern.compile("(\\d{1,4})(?:(,)(\\d{0,4}))?\\}");
    private static final Pattern CLASS_ESCAPE = Pattern.compile("\\\\[dDwWsS]");

    private final String pattern;
    private final Deque<Boolean> groups = new ArrayDeque<>();
    private boolean variable;
    private boolean lastVariable;
    private boolean repeatable;
    private int openEnded;
    private int at;

    private SafePattern(String pattern) {
        this.pattern = pattern;
    }

    static @Nullable Complaint check(String pattern) {
        if (pattern.length() > LONGEST || !compiles(pattern)) {
            return Complaint.of("form-pattern");
        }
        return new SafePattern(pattern).isSafe() ? null : Complaint.of("form-pattern");
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
        return groups.isEmpty() && openEnded <= MOST_OPEN_ENDED;
    }

    private boolean step(char character) {
        at++;
        return switch (character) {
            case '\\' -> escape("dDwWsSbBnrt");
            case '[' -> characterClass();
            case '(' -> open();
            case ')' -> close();
            case '|' -> branch();
            case '*', '+', '?' -> repeat(character != '?');
            case '{' -> counted();
            case '^', '$' -> atom(false);
            default -> atom(true);
        };
    }

    private boolean atom(boolean mayRepeat) {
        lastVariable = false;
        repeatable = mayRepeat;
        return true;
    }

    private boolean escape(String letters) {
        char escaped = at < pattern.length() ? pattern.charAt(at++) : 'k';
        atom(escaped != 'b' && escaped != 'B');
        return letters.indexOf(escaped) >= 0 || !Character.isLetterOrDigit(escaped);
    }

    /** What browsers and Java read differently is refused: a bracket first, a range up to a class. */
    private boolean characterClass() {
        at += pattern.startsWith("^", at) ? 1 : 0;
        for (boolean first = true; at < pattern.length(); first = false) {
            char character = pattern.charAt(at++);
            if (character == ']') {
                return !first && atom(true);
            }
            boolean rangeToClass = character == '-' && !first && isAtClassEscape();
            if (character == '[' || character == '&' || rangeToClass) {
                return false;
            }
            if (character == '\\' && !escape("dDwWsSnrt")) {
                return false;
            }
        }
        return false;
    }

    private boolean isAtClassEscape() {
        return CLASS_ESCAPE.matcher(pattern).region(at, pattern.length()).lookingAt();
    }

    private boolean open() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?", at)) {
            return false;
        }
        groups.push(variable);
        variable = false;
        return atom(false);
    }

    private boolean close() {
        if (groups.isEmpty()) {
            return false;
        }
        lastVariable = variable;
        variable = groups.pop() || lastVariable;
        repeatable = true;
        return true;
    }

    private boolean branch() {
        variable = true;
        return atom(false);
    }

    /** Making a varying group optional is harmless; repeating it is what explodes. */
    private boolean repeat(boolean many) {
        if (!repeatable || (many && lastVariable)) {
            return false;
        }
        openEnded += many ? 1 : 0;
        variable = true;
        repeatable = false;
        return at >= pattern.length() || "*+?{".indexOf(pattern.charAt(at)) < 0;
    }

    private boolean counted() {
        Matcher counts = COUNTS.matcher(pattern).region(at, pattern.length());
        if (!counts.lookingAt()) {
            return false;
        }
        boolean range = counts.group(2) != null;
        int least = Integer.parseInt(counts.group(1));
        int most = !range ? least : counts.group(3).isEmpty() ? 0 : Integer.parseInt(counts.group(3));
        at = counts.end();
        return most <= MOST_TIMES && (range ? repeat(true) : fixed());
    }

    private boolean fixed() {
        boolean allowed = repeatable && !lastVariable;
        repeatable = false;
        return allowed;
    }
}
