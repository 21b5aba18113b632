package io.casework.engine.gate;

import io.casework.engine.gate.Lexer.Dialect;
import io.casework.engine.gate.Lexer.Kind;
import io.casework.engine.gate.Lexer.Token;
import io.casework.engine.gate.RuleBook.FeelWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private final String text;
    private final Lexer lexer;
    private final List<String> functions;
    private int depth;

    private FeelParser(String text, Set<String> functions) {
        if (text.length() > LONGEST) {
            throw new Unparsable("too-long", LONGEST);
        }
        this.text = text;
        this.lexer = new Lexer(DIALECT, text, 0);
        this.functions = functions.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** @throws Unparsable when the text is no single expression of the subset */
    static void checkExpression(String text, Set<String> functions) {
        FeelParser parser = new FeelParser(text, functions);
        parser.expression();
        parser.end();
    }

    /** A cell of a decision table: {@code -}, {@code not(…)}, or values, comparisons and ranges with commas between. */
    static void checkUnaryTests(String text, Set<String> functions) {
        FeelParser parser = new FeelParser(text, functions);
        if (text.isBlank() || text.strip().equals("-")) {
            return;
        }
        parser.negatableTests();
        parser.end();
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
            test();
        } while (lexer.takeIf(","));
    }

    private void test() {
        if (WORDS.comparisons().contains(lexer.peek().text()) && lexer.peek().kind() == Kind.SYMBOL) {
            lexer.take();
            sum();
        } else if (lexer.takeIf("]")) {
            rangeFrom();
        } else {
            expression();
        }
    }

    private void expression() {
        deeper();
        if (lexer.takeIf("if")) {
            expression();
            lexer.expect("then");
            expression();
            lexer.expect("else");
            expression();
        } else {
            disjunction();
        }
        depth--;
    }

    private void disjunction() {
        do {
            conjunction();
        } while (lexer.takeIf("or"));
    }

    private void conjunction() {
        do {
            comparison();
        } while (lexer.takeIf("and"));
    }

    private void comparison() {
        sum();
        if (lexer.takeIf("between")) {
            sum();
            lexer.expect("and");
            sum();
        } else if (lexer.takeIf("in")) {
            test();
        } else if (lexer.peek().kind() == Kind.SYMBOL
                && WORDS.comparisons().contains(lexer.peek().text())) {
            lexer.take();
            sum();
        }
    }

    private void sum() {
        do {
            product();
        } while (lexer.takeIf("+") || lexer.takeIf("-"));
    }

    private void product() {
        do {
            signed();
        } while (lexer.takeIf("*") || lexer.takeIf("/"));
    }

    private void signed() {
        lexer.takeIf("-");
        primary();
    }

    private void primary() {
        Token token = lexer.peek();
        if (token.kind() == Kind.NAME) {
            named(token);
        } else if (token.is("(")) {
            lexer.take();
            bracketed(")");
        } else if (token.is("[")) {
            lexer.take();
            bracketed("]");
        } else if (token.is("@")) {
            lexer.take();
            literal();
        } else if (!lexer.takeIf("?")) {
            literal();
        }
    }

    private void literal() {
        Token token = lexer.take();
        if (token.kind() != Kind.NUMBER && token.kind() != Kind.STRING) {
            throw token.kind() == Kind.END
                    ? new Unparsable("ends-early")
                    : new Unparsable("not-allowed.here", token.text());
        }
    }

    /** Either brackets around a value, a list, or a range, which may close with either bracket. */
    private void bracketed(String close) {
        if (close.equals("]") && lexer.takeIf("]")) {
            return;
        }
        expression();
        if (lexer.takeIf("..")) {
            rangeTo();
            return;
        }
        while (close.equals("]") && lexer.takeIf(",")) {
            expression();
        }
        lexer.expect(close);
    }

    private void rangeFrom() {
        sum();
        lexer.expect("..");
        rangeTo();
    }

    private void rangeTo() {
        sum();
        if (!lexer.takeIf(")") && !lexer.takeIf("]") && !lexer.takeIf("[")) {
            throw new Unparsable("range-open");
        }
    }

    private void named(Token token) {
        Optional<String> function = functionAt(token.start());
        if (function.isPresent()) {
            lexer.jump(token.start() + function.get().length());
            arguments();
            return;
        }
        lexer.take();
        if (lexer.peek().is("(")) {
            throw new Unparsable("no-function", token.text());
        }
        if (WORDS.words().contains(token.text())
                && !Set.of("true", "false", "null").contains(token.text())) {
            throw new Unparsable("not-allowed.here", token.text());
        }
    }

    private Optional<String> functionAt(int start) {
        return functions.stream()
                .filter(name -> text.startsWith(name, start))
                .filter(name ->
                        text.substring(start + name.length()).stripLeading().startsWith("("))
                .findFirst();
    }

    private void arguments() {
        lexer.expect("(");
        if (lexer.takeIf(")")) {
            return;
        }
        do {
            expression();
        } while (lexer.takeIf(","));
        lexer.expect(")");
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new Unparsable("too-deep");
        }
    }
}
