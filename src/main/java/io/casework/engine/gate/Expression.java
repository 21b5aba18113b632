package io.casework.engine.gate;

import java.util.List;

/** What an expression of a model may consist of. There is no way to say property, method, index or assignment. */
sealed interface Expression {

    /** @param text a number, {@code true}, {@code false}, {@code null}, or the inside of a quoted text */
    record Literal(String text) implements Expression {}

    record Variable(String name) implements Expression {}

    record Call(String function, List<Expression> arguments) implements Expression {}

    record Unary(String operator, Expression operand) implements Expression {}

    record Binary(String operator, Expression left, Expression right) implements Expression {}

    record Choice(Expression condition, Expression then, Expression otherwise) implements Expression {}
}
