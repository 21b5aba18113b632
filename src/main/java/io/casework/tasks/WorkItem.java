package io.casework.tasks;

import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as the work list shows it: what the engine and the case say, in one row.
 *
 * @param id of the engine's task
 * @param step id of the user task in its model
 * @param assignee id of the user who holds it; of a completed task, who completed it
 * @param owner id of the user who delegated it
 * @param priority 0 to 100; starts as the case's and follows it
 * @param completedAt null while it is open
 * @param version grows with every change
 */
public record WorkItem(
        String id,
        String name,
        String step,
        String processKey,
        String caseNumber,
        CaseType caseType,
        CaseStatus caseStatus,
        String subject,
        String customerId,
        String customerName,
        @Nullable String category,
        @Nullable String intent,
        String team,
        @Nullable String assignee,
        @Nullable String owner,
        @Nullable Delegation delegation,
        int priority,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant followUpAt,
        @Nullable Instant completedAt,
        int version) {

    public boolean isOpen() {
        return completedAt == null;
    }

    public boolean isHeldBy(String userId) {
        return userId.equals(assignee);
    }

    /** Whether a colleague has it for an answer and has not given it back yet. */
    public boolean isDelegated() {
        return delegation == Delegation.PENDING;
    }
}
