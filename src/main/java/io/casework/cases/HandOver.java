package io.casework.cases;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Why a ticket's customer is a lead.
 *
 * @param reason for colleagues; the customer never sees it
 * @param company where the customer works
 * @param product what they may buy
 * @param consentEmail whether the customer agreed to hear from sales by mail
 */
public record HandOver(
        @NotBlank @Text(max = 1_000) @Nullable String reason,
        @Text(max = 200, singleLine = true) @Nullable String company,
        @Text(max = 80, singleLine = true) @Nullable String product,
        @Nullable Boolean consentEmail) {

    LeadEdit facts() {
        return new LeadEdit(
                LeadSource.TICKET,
                company,
                null,
                null,
                null,
                null,
                null,
                product,
                null,
                null,
                null,
                null,
                null,
                consentEmail,
                null);
    }
}
