package io.casework.assistant.web;

import io.casework.assistant.providers.AssistantStatus;
import io.casework.assistant.providers.Call;
import io.casework.assistant.providers.CallOutcome;
import io.casework.assistant.providers.Calls;
import io.casework.assistant.providers.ProviderHealth;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Keyed;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assistant")
class AssistantCallsController {

    private final Calls calls;
    private final ProviderHealth health;

    AssistantCallsController(Calls calls, ProviderHealth health) {
        this.calls = calls;
        this.health = health;
    }

    /** How the providers do, what was spent today, and whether the local models stand in for somebody. */
    @GetMapping("/status")
    @Requires(Permission.INSIGHTS_READ)
    AssistantStatus readAssistantStatus() {
        return health.status();
    }

    /** Every call of a provider, newest first; 180 days of them. */
    @GetMapping("/calls")
    @Requires(Permission.INSIGHTS_READ)
    Page<Call> listAssistantCalls(
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return calls.list(provider, outcome(outcome), caseNumber, limit, cursor);
    }

    private static @Nullable CallOutcome outcome(@Nullable String key) {
        return key == null
                ? null
                : Keyed.find(CallOutcome.class, key)
                        .orElseThrow(() -> new Problem.InvalidInput("outcome", "is not an outcome"));
    }
}
