package io.casework.assistant.providers;

import java.util.List;

/**
 * How the assistant does.
 *
 * @param degraded whether work that a provider is meant to do is done by the local models at present
 */
public record AssistantStatus(boolean degraded, List<ProviderState> providers, List<BudgetState> budgets) {}
