package io.casework.flows.release;

import io.casework.engine.FlowStart;
import io.casework.shared.Problem;
import io.casework.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A draft that somebody wants in use.
 *
 * @param revision of the draft that is meant; any other is not released
 * @param reason why, for who reads the list of versions
 * @param steps where the cases stand that move, with {@code move-from}
 * @param mapping steps of the version that runs, and what takes their place in the new one
 * @param share percent of the new cases that start with it; null for all
 * @param with other flows whose drafts come into use in the same moment
 * @param withRevisions of flows in {@code with}, the revision of the draft that is meant; any other is not released
 * @param from the version whose running cases move; null for the one that the draft was made from
 * @param onTopOf the latest version, to release although the draft was made from an earlier one
 */
public record ReleaseWish(
        @Min(1) int revision,
        @NotBlank @Text(max = 1_000) String reason,
        @Nullable RunningCases runningCases,
        @Nullable @Size(max = 200) List<@NotNull @Text(max = 255) String> steps,
        @Nullable @Size(max = 200) Map<@NotNull @Text(max = 255) String, @NotNull @Text(max = 255) String> mapping,
        @Nullable @Min(1) @Max(FlowStart.ALL) Integer share,
        @Nullable @Size(max = 20) List<@NotNull @Text(max = 255) String> with,
        @Nullable Integer onTopOf,
        @Nullable @Size(max = 20) Map<@NotNull @Text(max = 255) String, @NotNull @Min(1) Integer> withRevisions,
        @Nullable @Min(1) Integer from) {

    RunningCases cases() {
        return runningCases == null ? RunningCases.STAY : runningCases;
    }

    int percent() {
        return share == null ? FlowStart.ALL : share;
    }

    List<String> others() {
        return with == null ? List.of() : with;
    }

    /** The flow itself first. */
    List<String> keys(String key) {
        return Stream.concat(Stream.of(key), others().stream()).distinct().toList();
    }

    /** Null where any revision is meant. */
    @Nullable
    Integer otherRevision(String key) {
        return withRevisions == null ? null : withRevisions.get(key);
    }

    void requireSensible() {
        if (withRevisions != null && !others().containsAll(withRevisions.keySet())) {
            throw new Problem.InvalidInput("withRevisions", "must only name flows that are released with it");
        }
        if (cases() == RunningCases.MOVE_FROM && (steps == null || steps.isEmpty())) {
            throw new Problem.InvalidInput("steps", "must name where the cases stand that move");
        }
        if (cases() != RunningCases.STAY && percent() < FlowStart.ALL) {
            throw new Problem.InvalidInput("share", "must be all, where running cases move to the version");
        }
    }
}
