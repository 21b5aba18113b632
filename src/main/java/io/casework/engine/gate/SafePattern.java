package io.casework.engine.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions that a browser and the server can run on hostile input: no repetition of anything that itself
 * repeats or branches, no look-around, no references, and not too many ways to read one text.
 */
final class SafePattern {

    private static final int LONGEST = RuleBook.shipped().limit("pattern");
    private static final int MOST_WAYS = RuleBook.shipped().limit("patternWays");
    private static final int LONGEST_TEXT = RuleBook.shipped().limit("patternText");
    private static final int MOST_TIMES = RuleBook.shipped().limit("patternTimes");
    private static final Pattern COUNTS = Pattern.compile("(\\d{1,4})(?:(,)(\\d{0,4}))?\\}");
    private static final Pattern CLASS_ESCAPE = Pattern.compile("\\\\[dDwWsS]");

    private final String pattern;
    private final Deque<Around> groups = new ArrayDeque<>();
    private boolean variable;
    private boolean lastVariable;
    private boolean repeatable;
    private double ways = 1;
    private double otherBranches;
    private int at;

    /** What was known in front of a group. */
    private record Around(boolean variable, double ways, double otherBranches) {}

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
        return groups.isEmpty() && otherBranches + ways <= MOST_WAYS;
    }

    private boolean step(char character) {
        at++;
        return switch (character) {
            case '\\' -> escape("dDwWsSbBnrt");
            case '[' -> characterClass();
            case '(' -> open();
            case ')' -> close();
            case '|' -> branch();
            case '*', '+' -> repeat(true, LONGEST_TEXT);
            case '?' -> repeat(false, 2);
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
        groups.push(new Around(variable, ways, otherBranches));
        variable = false;
        ways = 1;
        otherBranches = 0;
        return atom(false);
    }

    private boolean close() {
        if (groups.isEmpty()) {
            return false;
        }
        Around around = groups.pop();
        lastVariable = variable;
        variable = around.variable() || lastVariable;
        ways = around.ways() * (otherBranches + ways);
        otherBranches = around.otherBranches();
        repeatable = true;
        return true;
    }

    private boolean branch() {
        variable = true;
        otherBranches += ways;
        ways = 1;
        return atom(false);
    }

    /** Making a varying group optional is harmless; repeating it is what explodes. */
    private boolean repeat(boolean many, int times) {
        if (!repeatable || (many && lastVariable)) {
            return false;
        }
        ways *= times;
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
        boolean endless = range && counts.group(3).isEmpty();
        int most = !range || endless ? least : Integer.parseInt(counts.group(3));
        at = counts.end();
        int times = endless ? LONGEST_TEXT : Math.min(most - least + 1, LONGEST_TEXT);
        return most <= MOST_TIMES && (range ? repeat(true, times) : fixed());
    }

    private boolean fixed() {
        boolean allowed = repeatable && !lastVariable;
        repeatable = false;
        return allowed;
    }
}
