package io.casework.engine.gate;

import io.casework.engine.gate.Lexer.Dialect;
import io.casework.engine.gate.Lexer.Kind;
import io.casework.engine.gate.Lexer.Token;
import io.casework.engine.gate.RuleBook.FeelWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the part of FEEL that decisions and forms may use: values, comparison, ranges, lists, arithmetic,
 * {@code if}, and named functions of one pass. No loops, filters, contexts, paths or definitions, so the work an
 * expression causes is bounded by its length.
 */
final class FeelParser {

    private static final FeelWords WORDS = RuleBook.shipped().feel();

    /** The engine's own FEEL parser backtracks; every level of brackets multiplies its work. */
    private static final int DEEPEST = RuleBook.shipped().limit("feelDepth");

    private static final int LONGEST = RuleBook.shipped().limit("feel");
    private static final Dialect DIALECT = new Dialect("\"", "\\\"nt", "_", WORDS.symbols());

    /** The engine has no such tests: the cell would fail whatever it is asked. */
    private static final Set<String> NO_TESTS = Set.of("=", "!=");

    private final String text;
    private final Lexer lexer;
    private final List<String> functions;
    private final FeelSort asked;
    private final FeelSort facts;
    private @Nullable FeelSort misfit;
    private int depth;

    private FeelParser(String text, Set<String> functions, FeelSort asked, FeelSort facts) {
        if (text.length() > LONGEST) {
            throw new Unparsable("too-long", LONGEST);
        }
        this.text = text;
        this.lexer = new Lexer(DIALECT, text, 0);
        this.functions = functions.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        this.asked = asked;
        this.facts = facts;
    }

    /** @throws Unparsable when the text is no single expression of the subset */
    static void checkExpression(String text, Set<String> functions) {
        judgeExpression(text, functions, FeelSort.ANY);
    }

    /** A cell of a decision table: {@code -}, {@code not(…)}, or values, comparisons and ranges with commas between. */
    static void checkUnaryTests(String text, Set<String> functions) {
        judgeUnaryTests(text, functions, FeelSort.ANY, FeelSort.ANY);
    }

    /** @param facts what a name stands for */
    static Judged judgeExpression(String text, Set<String> functions, FeelSort facts) {
        FeelParser parser = new FeelParser(text, functions, FeelSort.ANY, facts);
        FeelSort sort = parser.expression();
        parser.end();
        return new Judged(sort, parser.misfit);
    }

    /** @param asked what the cell is held against */
    static Judged judgeUnaryTests(String text, Set<String> functions, FeelSort asked, FeelSort facts) {
        FeelParser parser = new FeelParser(text, functions, asked, facts);
        if (!text.isBlank() && !text.strip().equals("-")) {
            parser.negatableTests();
            parser.end();
        }
        return new Judged(FeelSort.TRUTH, parser.misfit);
    }

    private void end() {
        if (lexer.peek().kind() != Kind.END) {
            throw new Unparsable("misplaced", lexer.peek().text());
        }
    }

    private void negatableTests() {
        if (lexer.takeIf("not")) {
            lexer.expect("(");
            tests();
            lexer.expect(")");
        } else {
            tests();
        }
    }

    private void tests() {
        do {
            if (lexer.peek().kind() == Kind.SYMBOL
                    && NO_TESTS.contains(lexer.peek().text())) {
                throw new Unparsable("not-allowed.here", lexer.peek().text());
            }
            test(asked);
        } while (lexer.takeIf(","));
    }

    private void test(FeelSort held) {
        if (takeComparison()) {
            hold(held, sum());
        } else if (lexer.takeIf("]")) {
            hold(held, sum());
            lexer.expect("..");
            hold(held, rangeTo());
        } else {
            hold(held, expression());
        }
    }

    private boolean takeComparison() {
        Token token = lexer.peek();
        boolean found = token.kind() == Kind.SYMBOL && WORDS.comparisons().contains(token.text());
        if (found) {
            lexer.take();
        }
        return found;
    }

    private void hold(FeelSort one, FeelSort other) {
        if (misfit == null && !one.meets(other)) {
            misfit = other == FeelSort.FACT ? one : other;
        }
    }

    private FeelSort expression() {
        deeper();
        FeelSort sort;
        if (lexer.takeIf("if")) {
            expression();
            lexer.expect("then");
            FeelSort then = expression();
            lexer.expect("else");
            sort = then.or(expression()).asAnswer();
        } else {
            sort = disjunction();
        }
        depth--;
        return sort;
    }

    private FeelSort disjunction() {
        return joined("or", () -> joined("and", this::comparison));
    }

    private FeelSort joined(String word, Supplier<FeelSort> part) {
        FeelSort sort = part.get();
        while (lexer.takeIf(word)) {
            sort = sort.joinedWith(part.get());
        }
        return sort;
    }

    /** What a comparison gives is left open: in a cell it is the answer and not what is compared. */
    private FeelSort comparison() {
        FeelSort sort = sum();
        if (lexer.takeIf("between")) {
            hold(sort, sum());
            lexer.expect("and");
            hold(sort, sum());
        } else if (lexer.takeIf("in")) {
            test(sort);
        } else if (takeComparison()) {
            hold(sort, sum());
        } else {
            return sort;
        }
        return FeelSort.ANY;
    }

    private FeelSort sum() {
        return reckoned("+", "-", () -> reckoned("*", "/", this::signed));
    }

    private FeelSort reckoned(String one, String other, Supplier<FeelSort> part) {
        FeelSort sort = part.get();
        while (lexer.takeIf(one) || lexer.takeIf(other)) {
            sort = sort.reckonedWith(part.get());
        }
        return sort;
    }

    private FeelSort signed() {
        lexer.takeIf("-");
        return primary();
    }

    private FeelSort primary() {
        Token token = lexer.peek();
        if (token.kind() == Kind.NAME) {
            return named(token);
        }
        if (lexer.takeIf("(")) {
            return bracketed(")");
        }
        if (lexer.takeIf("[")) {
            return bracketed("]");
        }
        if (lexer.takeIf("@")) {
            Token timely = literal();
            return timely.kind() == Kind.STRING ? FeelSort.ofTimely(timely.text()) : FeelSort.ANY;
        }
        if (lexer.takeIf("?")) {
            return asked;
        }
        return literal().kind() == Kind.NUMBER ? FeelSort.NUMBER : FeelSort.TEXT;
    }

    private Token literal() {
        Token token = lexer.take();
        if (token.kind() != Kind.NUMBER && token.kind() != Kind.STRING) {
            throw token.kind() == Kind.END
                    ? new Unparsable("ends-early")
                    : new Unparsable("not-allowed.here", token.text());
        }
        return token;
    }

    /** Either brackets around a value, a list, or a range, which may close with either bracket. */
    private FeelSort bracketed(String close) {
        if (close.equals("]") && lexer.takeIf("]")) {
            return FeelSort.ANY;
        }
        FeelSort sort = expression();
        if (lexer.takeIf("..")) {
            hold(sort, rangeTo());
            return sort;
        }
        boolean list = close.equals("]");
        while (list && lexer.takeIf(",")) {
            expression();
        }
        lexer.expect(close);
        return list ? FeelSort.ANY : sort.asAnswer();
    }

    private FeelSort rangeTo() {
        FeelSort sort = sum();
        if (!lexer.takeIf(")") && !lexer.takeIf("]") && !lexer.takeIf("[")) {
            throw new Unparsable("range-open");
        }
        return sort;
    }

    private FeelSort named(Token token) {
        Optional<String> function = functionAt(token.start());
        if (function.isPresent()) {
            lexer.jump(token.start() + function.get().length());
            return called(function.get());
        }
        lexer.take();
        if (lexer.peek().is("(")) {
            throw new Unparsable("no-function", token.text());
        }
        if (Set.of("true", "false").contains(token.text())) {
            return FeelSort.TRUTH;
        }
        if (WORDS.words().contains(token.text()) && !token.text().equals("null")) {
            throw new Unparsable("not-allowed.here", token.text());
        }
        return token.text().equals("null") ? FeelSort.ANY : facts;
    }

    private Optional<String> functionAt(int start) {
        return functions.stream()
                .filter(name -> text.startsWith(name, start))
                .filter(name ->
                        text.substring(start + name.length()).stripLeading().startsWith("("))
                .findFirst();
    }

    private FeelSort called(String function) {
        FeelSort sort = WORDS.results().getOrDefault(function, FeelSort.ANY);
        lexer.expect("(");
        Token first = lexer.peek();
        if (lexer.takeIf(")")) {
            return sort;
        }
        do {
            expression();
        } while (lexer.takeIf(","));
        lexer.expect(")");
        return sort != FeelSort.MOMENT || first.kind() == Kind.STRING ? sort.written(first.text()) : FeelSort.ANY;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new Unparsable("too-deep");
        }
    }
}
