package io.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead beyond its case file. Unknown is null throughout.
 *
 * @param number of its case
 * @param region ISO 3166 country code
 * @param budget in whole units of the currency
 * @param authority whether our contact may decide to buy
 * @param consentEmail null when we may not write
 * @param consentPhone null when we may not call
 * @param consentWithdrawnAt when the lead ended its consent to mail; null again once it agreed anew
 * @param score 0 to 100: how likely the lead is to buy
 * @param owner id of the representative who has accepted it
 * @param convertedAt when it became a customer in the CRM
 * @param version grows with every change
 */
public record LeadFacts(
        String number,
        LeadSource source,
        @Nullable String company,
        @Nullable String website,
        @Nullable String jobTitle,
        @Nullable String industry,
        @Nullable String region,
        @Nullable Integer employees,
        @Nullable String product,
        @Nullable Long budget,
        @Nullable String currency,
        @Nullable Boolean authority,
        @Nullable LeadNeed need,
        @Nullable LeadTimeline timeline,
        @Nullable Consent consentEmail,
        @Nullable Consent consentPhone,
        @Nullable Instant consentWithdrawnAt,
        @Nullable Integer score,
        @Nullable Instant scoredAt,
        @Nullable String owner,
        @Nullable LeadOutcome outcome,
        @Nullable String outcomeReason,
        @Nullable Instant concludedAt,
        @Nullable Instant convertedAt,
        int version) {}
