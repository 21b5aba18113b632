package io.casework.insights.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.insights.CaseFilter;
import io.casework.insights.DateSpan;
import io.casework.insights.StepRun;
import io.casework.insights.reasons.StepReasons;
import io.casework.insights.reasons.Trait;
import io.casework.insights.reasons.WhySlow;
import io.casework.shared.Keyed;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/insights/step-reasons")
class ReasonsController {

    private final WhySlow whySlow;

    ReasonsController(WhySlow whySlow) {
        this.whySlow = whySlow;
    }

    /** What sets the slow runs of a step of the filter's flow, which is needed, apart from the others, beyond chance. */
    @GetMapping
    @Requires(Permission.INSIGHTS_READ)
    StepReasons getStepReasons(
            @RequestParam String step, @RequestParam LocalDate from, @RequestParam LocalDate to, CaseFilter filter) {
        return whySlow.reasons(step, new DateSpan(from, to), filter);
    }

    /** The runs with a value of a trait that were looked at, the longest first. */
    @GetMapping("/runs")
    @Requires(Permission.INSIGHTS_READ)
    Page<StepRun> listRunsOfReason(
            @RequestParam String step,
            @RequestParam String trait,
            @RequestParam String value,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            CaseFilter filter,
            @RequestParam(defaultValue = "200") @Min(1) @Max(200) int limit) {
        Trait wanted = Keyed.find(Trait.class, trait)
                .orElseThrow(() -> new Problem.InvalidInput("trait", "is not what runs are told apart by"));
        return whySlow.runs(step, wanted, value, new DateSpan(from, to), filter, limit);
    }
}
