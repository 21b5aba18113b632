package io.casework.cases.web;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import io.casework.cases.Channel;
import io.casework.cases.Deadlines;
import io.casework.cases.Labels;
import io.casework.cases.Milestones;
import io.casework.cases.Sentiment;
import io.casework.cases.Urgency;
import io.casework.customers.Customer;
import io.casework.customers.Tier;
import io.casework.identity.TeamRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case file as clients see it. */
@Schema(name = "CaseFile")
record CaseView(
        String number,
        CaseType type,
        CaseStatus status,
        String subject,
        int priority,
        @Nullable String category,
        @Nullable String intent,
        @Nullable Sentiment sentiment,
        @Nullable Urgency urgency,
        String language,
        Channel channel,
        @Nullable TeamRef team,
        CustomerView customer,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant firstRespondedAt,
        @Nullable Instant firstResponseDueAt,
        @Nullable Instant solutionDueAt,
        @Nullable ClocksView clocks,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        int reopenCount,
        int messageCount,
        @Nullable String followUpOf,
        @Nullable String mergedInto,
        int version) {

    @Schema(name = "CaseCustomer")
    record CustomerView(String id, @Nullable String name, String email, @Nullable String phone, Tier tier) {
        static CustomerView of(Customer customer) {
            return new CustomerView(
                    customer.id(), customer.name(), customer.email(), customer.phone(), customer.tier());
        }
    }

    /** @param teams every team by id */
    static CaseView of(CaseFile file, Map<String, TeamRef> teams) {
        Labels labels = file.labels();
        Deadlines deadlines = file.deadlines();
        Milestones milestones = file.milestones();
        return new CaseView(
                file.number(),
                file.type(),
                file.status(),
                file.subject(),
                file.priority(),
                labels.category(),
                labels.intent(),
                labels.sentiment(),
                labels.urgency(),
                labels.language(),
                file.channel(),
                file.team() == null ? null : teams.get(file.team()),
                CustomerView.of(file.customer()),
                milestones.openedAt(),
                milestones.updatedAt(),
                milestones.firstRespondedAt(),
                deadlines == null ? null : deadlines.firstResponseDueAt(),
                deadlines == null ? null : deadlines.solutionDueAt(),
                ClocksView.of(file),
                milestones.resolvedAt(),
                milestones.closedAt(),
                file.reopenCount(),
                file.messageCount(),
                file.followUpOf(),
                file.mergedInto(),
                file.version());
    }
}
