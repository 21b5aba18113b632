package io.casework.tasks.web;

import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import io.casework.identity.TeamRef;
import io.casework.identity.UserRef;
import io.casework.tasks.Delegation;
import io.casework.tasks.TaskRisk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param risk the promise of its case that is likeliest to be broken; null when nothing is foretold
 */
record TaskSummary(
        String id,
        String name,
        String step,
        String processKey,
        String caseNumber,
        CaseType caseType,
        CaseStatus caseStatus,
        String subject,
        @Nullable String customerName,
        @Nullable String category,
        @Nullable String intent,
        @Nullable TeamRef team,
        @Nullable UserRef assignee,
        @Nullable UserRef owner,
        @Nullable Delegation delegation,
        int priority,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant followUpAt,
        @Nullable Instant completedAt,
        int version,
        @Nullable TaskRisk risk) {}
