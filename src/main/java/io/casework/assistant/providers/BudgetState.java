package io.casework.assistant.providers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A budget and what went of it today.
 *
 * @param exhausted whether another call would go beyond it
 */
public record BudgetState(
        String scope,
        @Nullable Long dailyTokens,
        @Nullable BigDecimal dailyCost,
        long tokens,
        BigDecimal cost,
        boolean exhausted) {

    static BudgetState of(Budget budget, Spending spent) {
        boolean noTokens = budget.dailyTokens() != null && spent.tokens() >= budget.dailyTokens();
        boolean noMoney = budget.dailyCost() != null && spent.cost().compareTo(budget.dailyCost()) >= 0;
        return new BudgetState(
                budget.scope(),
                budget.dailyTokens(),
                budget.dailyCost(),
                spent.tokens(),
                spent.cost(),
                noTokens || noMoney);
    }
}
