package io.casework.engine.gate;

import io.casework.engine.gate.Expression.Binary;
import io.casework.engine.gate.Expression.Call;
import io.casework.engine.gate.Expression.Choice;
import io.casework.engine.gate.Expression.Literal;
import io.casework.engine.gate.Expression.Unary;
import io.casework.engine.gate.Expression.Variable;
import io.casework.engine.gate.Lexer.Dialect;
import io.casework.engine.gate.Lexer.Kind;
import io.casework.engine.gate.Lexer.Token;
import io.casework.engine.gate.RuleBook.ExpressionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the inside of <code>${…}</code>. The language is a subset of the engine's: a text that this parser accepts
 * means the same there, and all that it can do is look at variables, compare, compute and call named functions.
 */
final class ExpressionParser {

    private static final ExpressionWords WORDS = RuleBook.shipped().expression();
    private static final int DEEPEST = RuleBook.shipped().limit("expressionDepth");
    private static final Dialect DIALECT = new Dialect("'\"", "\\'\"", "_", WORDS.symbols());

    private final Lexer lexer;
    private final Set<String> functions;
    private int depth;

    /** @param position just after the opening brace */
    ExpressionParser(String text, int position, Set<String> functions) {
        this.lexer = new Lexer(DIALECT, text, position);
        this.functions = functions;
    }

    /** Reads up to and including the closing brace. */
    Expression parse() {
        Expression expression = expression();
        if (!lexer.peek().is("}")) {
            throw unexpected(lexer.peek());
        }
        return expression;
    }

    /** After {@link #parse()}: just after the closing brace. */
    int end() {
        return lexer.peek().end();
    }

    private Expression expression() {
        deeper();
        Expression expression = binary(0);
        if (lexer.takeIf("?")) {
            Expression then = expression();
            lexer.expect(":");
            expression = new Choice(expression, then, expression());
        }
        depth--;
        return expression;
    }

    private Expression binary(int level) {
        if (level == WORDS.binary().size()) {
            return unary();
        }
        Expression left = binary(level + 1);
        while (isOperator(lexer.peek(), WORDS.binary().get(level))) {
            left = new Binary(lexer.take().text(), left, binary(level + 1));
        }
        return left;
    }

    private Expression unary() {
        if (!isOperator(lexer.peek(), Set.of("!", "not", "-", "empty"))) {
            return primary();
        }
        deeper();
        Expression expression = new Unary(lexer.take().text(), unary());
        depth--;
        return expression;
    }

    private Expression primary() {
        Token token = lexer.take();
        if (token.kind() == Kind.NUMBER || token.kind() == Kind.STRING) {
            return new Literal(token.text());
        }
        if (token.is("(")) {
            Expression inner = expression();
            lexer.expect(")");
            return inner;
        }
        if (token.kind() != Kind.NAME) {
            throw unexpected(token);
        }
        return lexer.peek().is("(") ? call(token.text()) : name(token.text());
    }

    private Expression name(String name) {
        if (Set.of("true", "false", "null").contains(name)) {
            return new Literal(name);
        }
        if (WORDS.words().contains(name) || WORDS.reserved().contains(name)) {
            throw new Unparsable("no-variable", name);
        }
        return new Variable(name);
    }

    private Expression call(String function) {
        if (!functions.contains(function)) {
            throw new Unparsable("no-function", function);
        }
        lexer.expect("(");
        List<Expression> arguments = new ArrayList<>();
        while (!lexer.takeIf(")")) {
            if (!arguments.isEmpty()) {
                lexer.expect(",");
            }
            arguments.add(expression());
        }
        return new Call(function, arguments);
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new Unparsable("too-deep");
        }
    }

    private static boolean isOperator(Token token, Set<String> operators) {
        return (token.kind() == Kind.SYMBOL || token.kind() == Kind.NAME) && operators.contains(token.text());
    }

    private static Unparsable unexpected(Token token) {
        return token.kind() == Kind.END ? new Unparsable("ends-early") : new Unparsable("misplaced", token.text());
    }
}
