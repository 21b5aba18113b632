package io.casework.tasks;

import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list or count. Nulls don't narrow.
 *
 * @param assignee id of the user who holds them, or who completed them
 * @param process key of the process
 * @param step id of the user task in its model
 * @param dueBefore exclusive
 * @param followUpBefore exclusive
 * @param words beginnings of words of the subject, the customer's name or the case's number, all of which must match
 */
public record TaskQuery(
        View view,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable String process,
        @Nullable String step,
        @Nullable String caseNumber,
        @Nullable String category,
        @Nullable Integer priority,
        @Nullable Instant dueBefore,
        @Nullable Instant followUpBefore,
        @Nullable String words) {

    /** Which tasks somebody looks at. */
    public enum View implements Keyed {
        /** Every open one that the reader may see. */
        ALL,
        MINE,
        UNASSIGNED,
        /** Open ones of the reader's teams. */
        TEAM,
        COMPLETED
    }

    public static TaskQuery of(View view) {
        return new TaskQuery(view, null, null, null, null, null, null, null, null, null, null);
    }

    boolean readsCompleted() {
        return view == View.COMPLETED;
    }

    /** Whether it asks for more than who holds the tasks of which team, which is what tallies know. */
    boolean isNarrowed() {
        return process != null
                || step != null
                || caseNumber != null
                || category != null
                || priority != null
                || dueBefore != null
                || followUpBefore != null
                || words != null;
    }

    /** The key that a due date is held against, in the order of due dates. */
    public @Nullable String dueBeforeKey() {
        return dueBefore == null ? null : ReadingKeys.time(dueBefore);
    }
}
