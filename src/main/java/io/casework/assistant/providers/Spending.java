package io.casework.assistant.providers;

import java.math.BigDecimal;

/** What was spent, or is to be. */
record Spending(long tokens, BigDecimal cost) {

    static final Spending NONE = new Spending(0, BigDecimal.ZERO);

    Spending minus(Spending other) {
        return new Spending(tokens - other.tokens, cost.subtract(other.cost));
    }
}
