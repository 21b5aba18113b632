package io.casework.flows.rehearsal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal says of one case.
 *
 * @param parting null when the case goes the same way
 * @param stop what the flow does not get past; null when it comes to its end
 * @param teamsBefore teams of the human steps then, one for each, up to where the replay ends
 * @param teamsAfter likewise, today
 * @param keptBefore whether all tasks that had a due date were done by then; null when none had
 */
record CaseResult(
        String caseNumber,
        Group group,
        @Nullable Parting parting,
        @Nullable Stop stop,
        List<Element> assumed,
        List<String> teamsBefore,
        List<String> teamsAfter,
        @Nullable Boolean keptBefore,
        @Nullable Boolean keptAfter) {

    /** Where it parts from what was, or does not go on. */
    @Nullable
    Element at() {
        if (stop != null) {
            return stop.at();
        }
        return parting == null ? null : parting.at();
    }

    @Nullable
    String reason() {
        return stop == null ? null : stop.reason();
    }

    @Nullable
    StopReason reasonKey() {
        return stop == null ? null : stop.key();
    }

    Map<String, String> reasonValues() {
        return stop == null || stop.values() == null ? Map.of() : stop.values();
    }
}
