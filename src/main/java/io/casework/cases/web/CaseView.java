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
import io.casework.customers.NewCustomer;
import io.casework.customers.Tier;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.identity.TeamRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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

    /**
     * @param id null to whoever opened a case that they may not read
     * @param tier null likewise
     */
    @Schema(name = "CaseCustomer")
    record CustomerView(
            @Nullable String id, @Nullable String name, String email, @Nullable String phone, @Nullable Tier tier) {
        static CustomerView of(Customer customer) {
            return new CustomerView(
                    customer.id(), customer.name(), customer.email(), customer.phone(), customer.tier());
        }

        static CustomerView of(NewCustomer sent) {
            return new CustomerView(null, sent.name(), Objects.requireNonNull(sent.email()), sent.phone(), null);
        }
    }

    /** For whoever opened the case: who may not read it learns of its customer what they sent, and nothing that we knew. */
    static CaseView opened(CaseFile file, @Nullable NewCustomer sent, Map<String, TeamRef> teams, Actor by) {
        boolean reads = by.may(Permission.CASES_READ_ALL) || (by.may(Permission.CASES_READ) && file.isVisibleTo(by));
        return of(
                file, reads ? CustomerView.of(file.customer()) : CustomerView.of(Objects.requireNonNull(sent)), teams);
    }

    /** @param teams every team by id */
    static CaseView of(CaseFile file, Map<String, TeamRef> teams) {
        return of(file, CustomerView.of(file.customer()), teams);
    }

    private static CaseView of(CaseFile file, CustomerView customer, Map<String, TeamRef> teams) {
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
                customer,
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
