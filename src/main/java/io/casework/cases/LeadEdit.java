package io.casework.cases;

import io.casework.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change of what is known of a lead. Null leaves what is known; an empty text forgets it.
 *
 * @param region ISO 3166 country code
 * @param budget in whole units of the currency
 * @param currency ISO 4217 code
 * @param consentEmail whether we may write; true on an earlier consent leaves its date
 * @param consentPhone whether we may call
 */
public record LeadEdit(
        @Nullable LeadSource source,
        @Text(max = 200, singleLine = true) @Nullable String company,
        @Text(max = 400, singleLine = true) @Nullable String website,
        @Text(max = 200, singleLine = true) @Nullable String jobTitle,
        @Text(max = 80, singleLine = true) @Nullable String industry,
        @Pattern(regexp = "([A-Z]{2})?", message = "is not a country code such as DE") @Nullable String region,
        @Min(0) @Max(100_000_000) @Nullable Integer employees,
        @Text(max = 80, singleLine = true) @Nullable String product,
        @Min(0) @Max(999_999_999_999L) @Nullable Long budget,
        @Pattern(regexp = "([A-Z]{3})?", message = "is not a currency code such as EUR") @Nullable String currency,
        @Nullable Boolean authority,
        @Nullable LeadNeed need,
        @Nullable LeadTimeline timeline,
        @Nullable Boolean consentEmail,
        @Nullable Boolean consentPhone) {

    /** What a person says about budget, authority, need and timeline. */
    public static LeadEdit ofBant(
            @Nullable Long budget,
            @Nullable String currency,
            @Nullable Boolean authority,
            @Nullable LeadNeed need,
            @Nullable LeadTimeline timeline) {
        return new LeadEdit(
                null, null, null, null, null, null, null, null, budget, currency, authority, need, timeline, null,
                null);
    }

    public static LeadEdit ofConsent(@Nullable Boolean email, @Nullable Boolean phone) {
        return new LeadEdit(null, null, null, null, null, null, null, null, null, null, null, null, null, email, phone);
    }

    /** What another lead knows, which is the same as this one. */
    public static LeadEdit of(LeadFacts facts) {
        return new LeadEdit(
                null,
                facts.company(),
                facts.website(),
                facts.jobTitle(),
                facts.industry(),
                facts.region(),
                facts.employees(),
                facts.product(),
                facts.budget(),
                facts.currency(),
                facts.authority(),
                facts.need(),
                facts.timeline(),
                null,
                null);
    }
}
