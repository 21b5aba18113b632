package io.casework.cases.web;

import io.casework.cases.Channel;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadSource;
import io.casework.cases.LeadTimeline;
import io.casework.cases.NewLead;
import io.casework.customers.NewCustomer;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A lead as clients open it. */
record NewLeadRequest(
        @Nullable String company,
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable NewCustomer contact,
        @Nullable String jobTitle,
        @Nullable String website,
        @Nullable String industry,
        @Nullable String region,
        @Nullable Integer employees,
        @Nullable String product,
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String interest,
        @Nullable LeadSource source,
        @Nullable Budget budget,
        @Nullable LeadTimeline timeline,
        @Nullable Channels consent,
        @Nullable Channel channel,
        @Nullable String language) {

    /** @param amount in whole units of the currency */
    record Budget(@Nullable Long amount, @Nullable String currency) {}

    /** Whether we may write and call. */
    record Channels(@Nullable Boolean email, @Nullable Boolean phone) {}

    NewLead toLead() {
        return new NewLead(contact, interest, Objects.requireNonNullElse(channel, Channel.API), facts(), language);
    }

    private LeadEdit facts() {
        return new LeadEdit(
                source,
                company,
                website,
                jobTitle,
                industry,
                region,
                employees,
                product,
                budget == null ? null : budget.amount(),
                budget == null ? null : budget.currency(),
                null,
                null,
                timeline,
                consent == null ? null : consent.email(),
                consent == null ? null : consent.phone());
    }
}
