package io.casework.assistant.providers;

import io.casework.identity.AuditTrail;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What may be spent and what was. A call reserves the most that it can cost before it is made, in one statement that the
 * database refuses beyond the budget: calls at the same time, on however many nodes, can't overrun it together.
 */
@Service
public class Budgets {

    private static final int MOST = 100;
    private static final int DAYS_KEPT = 400;

    private final BudgetMapper mapper;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    Budgets(BudgetMapper mapper, TransactionTemplate transaction, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a call has reserved. */
    record Reservation(String day, List<String> scopes, Spending most) {}

    public List<BudgetState> list() {
        String today = today();
        return mapper.listBudgets().stream()
                .map(budget -> BudgetState.of(
                        budget, mapper.findSpending(today, budget.scope()).orElse(Spending.NONE)))
                .toList();
    }

    /** @throws Problem.InvalidInput when two are for the same scope */
    public List<BudgetState> replace(List<Budget> wanted) {
        if (wanted.size() > MOST) {
            throw new Problem.InvalidInput("items", "has more than " + MOST + " entries");
        }
        if (wanted.stream().map(Budget::scope).distinct().count() < wanted.size()) {
            throw new Problem.InvalidInput("items", "has two budgets for the same scope");
        }
        transaction.executeWithoutResult(status -> {
            mapper.deleteBudgets();
            wanted.forEach(mapper::insertBudget);
            audit.record("assistant-budgets-changed", "assistant-budgets", wanted.size() + " budgets");
        });
        return list();
    }

    /** Empty when it would go beyond a budget; nothing is reserved then. */
    Optional<Reservation> reserve(@Nullable String flow, Spending most) {
        String today = today();
        List<String> scopes =
                Stream.of(Budget.ALL, flow).filter(Objects::nonNull).sorted().toList();
        scopes.forEach(scope -> open(today, scope));
        boolean reserved = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean all = scopes.stream().allMatch(scope -> mapper.reserve(today, scope, most) == 1);
            if (!all) {
                status.setRollbackOnly();
            }
            return all;
        }));
        return reserved ? Optional.of(new Reservation(today, scopes, most)) : Optional.empty();
    }

    /** Puts what was spent in the place of what was reserved. */
    void settle(Reservation reservation, Spending spent) {
        Spending difference = spent.minus(reservation.most());
        transaction.executeWithoutResult(status ->
                reservation.scopes().forEach(scope -> mapper.addSpending(reservation.day(), scope, difference)));
    }

    void forgetOld() {
        mapper.deleteSpendingBefore(LocalDate.now(clock.withZone(ZoneOffset.UTC))
                .minusDays(DAYS_KEPT)
                .toString());
    }

    private void open(String day, String scope) {
        if (mapper.findSpending(day, scope).isEmpty()) {
            try {
                mapper.insertSpending(day, scope);
            } catch (DuplicateKeyException othersWereFirst) {
                return;
            }
        }
    }

    private String today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
    }
}
