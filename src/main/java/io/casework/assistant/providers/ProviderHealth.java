package io.casework.assistant.providers;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Says from the log of all nodes, and from this node's lines, how the providers do. */
@Service
public class ProviderHealth {

    private static final Duration LATELY = Duration.ofMinutes(15);
    private static final int GLANCE = 10;

    private final Providers providers;
    private final Policies policies;
    private final Budgets budgets;
    private final Calls calls;
    private final Lines lines;

    ProviderHealth(Providers providers, Policies policies, Budgets budgets, Calls calls, Lines lines) {
        this.providers = providers;
        this.policies = policies;
        this.budgets = budgets;
        this.calls = calls;
        this.lines = lines;
    }

    public AssistantStatus status() {
        Set<String> used = policies.list().stream()
                .map(Policy::providerId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        List<ProviderState> states = providers.list().stream()
                .map(provider -> state(provider, used.contains(provider.id())))
                .toList();
        List<BudgetState> spent = budgets.list();
        boolean broke = !used.isEmpty() && spent.stream().anyMatch(BudgetState::exhausted);
        return new AssistantStatus(broke || states.stream().anyMatch(ProviderState::isTrouble), states, spent);
    }

    private ProviderState state(Provider provider, boolean inUse) {
        List<CallOutcome> lately = calls.outcomes(provider.id(), LATELY, GLANCE);
        int failures = (int) lately.stream().filter(ProviderHealth::isFailure).count();
        return new ProviderState(
                provider.id(),
                provider.name(),
                provider.model(),
                health(provider, lately, failures),
                inUse,
                lately.isEmpty() ? null : lately.get(0),
                lately.size(),
                failures);
    }

    private ProviderState.Health health(Provider provider, List<CallOutcome> lately, int failures) {
        if (!provider.active()) {
            return ProviderState.Health.OFF;
        }
        if (lines.to(provider).isPaused()) {
            return ProviderState.Health.PAUSED;
        }
        boolean failing = !lately.isEmpty() && isFailure(lately.get(0)) && failures * 2 >= lately.size();
        return failing ? ProviderState.Health.FAILING : ProviderState.Health.WORKING;
    }

    private static boolean isFailure(CallOutcome outcome) {
        return outcome.isBreakdown() || outcome == CallOutcome.PAUSED;
    }
}
