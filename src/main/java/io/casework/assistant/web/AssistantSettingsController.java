package io.casework.assistant.web;

import io.casework.assistant.providers.Budget;
import io.casework.assistant.providers.BudgetState;
import io.casework.assistant.providers.Budgets;
import io.casework.assistant.providers.MaskPattern;
import io.casework.assistant.providers.MaskPatterns;
import io.casework.assistant.providers.NewMaskPattern;
import io.casework.assistant.providers.Policies;
import io.casework.assistant.providers.Policy;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assistant")
class AssistantSettingsController {

    private final Policies policies;
    private final Budgets budgets;
    private final MaskPatterns patterns;

    AssistantSettingsController(Policies policies, Budgets budgets, MaskPatterns patterns) {
        this.policies = policies;
        this.budgets = budgets;
        this.patterns = patterns;
    }

    /** Who does which task for which flow and category; where nothing is said it is the local models. */
    @GetMapping("/policies")
    @Requires(Permission.ADMIN)
    Page<Policy> listPolicies() {
        return Page.of(policies.list());
    }

    /** Puts these in the place of all. */
    @PutMapping("/policies")
    @Requires(Permission.ADMIN)
    Page<Policy> replacePolicies(@Valid @RequestBody NewPolicies wanted) {
        return Page.of(policies.replace(wanted.items()));
    }

    /** What may be spent in a day, and what was today. */
    @GetMapping("/budgets")
    @Requires(Permission.ADMIN)
    Page<BudgetState> listBudgets() {
        return Page.of(budgets.list());
    }

    /** Puts these in the place of all. What was spent today stays spent. */
    @PutMapping("/budgets")
    @Requires(Permission.ADMIN)
    Page<BudgetState> replaceBudgets(@Valid @RequestBody NewBudgets wanted) {
        return Page.of(budgets.replace(wanted.items()));
    }

    /** What is masked beyond what is masked anyway. */
    @GetMapping("/patterns")
    @Requires(Permission.ADMIN)
    Page<MaskPattern> listMaskPatterns() {
        return Page.of(patterns.list());
    }

    @PostMapping("/patterns")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ADMIN)
    MaskPattern createMaskPattern(@Valid @RequestBody NewMaskPattern wanted) {
        return patterns.create(wanted);
    }

    @DeleteMapping("/patterns/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMIN)
    void removeMaskPattern(@PathVariable String id) {
        patterns.remove(id);
    }

    record NewPolicies(@NotNull List<@NotNull @Valid Policy> items) {}

    record NewBudgets(@NotNull List<@NotNull @Valid Budget> items) {}
}
