package io.casework.flows.rehearsal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to rehearse a draft on, and with.
 *
 * @param cases how many at most, the last finished first; 200 when null
 * @param from finished then or later
 * @param to finished then or earlier
 * @param team that has the case
 * @param category key of the case's category
 * @param with keys of other flows and decisions whose drafts are to be used as well
 */
public record NewRehearsal(
        @Nullable @Min(1) @Max(1_000) Integer cases,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable @Size(max = 40) String team,
        @Nullable @Size(max = 60) String category,
        @Nullable @Size(max = 20) List<@Size(max = 255) String> with) {

    private static final int USUAL = 200;

    PastCaseSelection.Wanted wanted() {
        return new PastCaseSelection.Wanted(cases == null ? USUAL : cases, from, to, team, category);
    }

    List<String> others() {
        return with == null ? List.of() : with;
    }
}
