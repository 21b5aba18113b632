package io.casework.cases.web;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.Consent;
import io.casework.cases.LeadFacts;
import io.casework.cases.LeadNeed;
import io.casework.cases.LeadOutcome;
import io.casework.cases.LeadSource;
import io.casework.cases.LeadTimeline;
import io.casework.identity.UserRef;
import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a lead, as clients see it. */
record LeadView(
        String number,
        Stage stage,
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
        @Nullable ConsentView consentEmail,
        @Nullable ConsentView consentPhone,
        @Nullable Integer score,
        @Nullable Instant scoredAt,
        @Nullable UserRef owner,
        @Nullable LeadOutcome outcome,
        @Nullable String outcomeReason,
        @Nullable Instant concludedAt,
        @Nullable Instant convertedAt,
        int version) {

    /** Where a lead stands between the first contact and its outcome. */
    enum Stage implements Keyed {
        QUALIFYING,
        OFFERED,
        ACCEPTED,
        NURTURED,
        ENDED;

        static Stage of(CaseFile file, LeadFacts facts) {
            if (file.status().isEnded()) {
                return ENDED;
            }
            if (file.status() == CaseStatus.WAITING) {
                return NURTURED;
            }
            if (facts.owner() != null) {
                return ACCEPTED;
            }
            return file.team() == null ? QUALIFYING : OFFERED;
        }
    }

    record ConsentView(Instant at, String from) {
        static @Nullable ConsentView of(@Nullable Consent consent) {
            return consent == null ? null : new ConsentView(consent.at(), consent.from());
        }
    }

    /** @param owner who has accepted the lead */
    static LeadView of(CaseFile file, LeadFacts facts, @Nullable UserRef owner) {
        return new LeadView(
                facts.number(),
                Stage.of(file, facts),
                facts.source(),
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
                ConsentView.of(facts.consentEmail()),
                ConsentView.of(facts.consentPhone()),
                facts.score(),
                facts.scoredAt(),
                owner,
                facts.outcome(),
                facts.outcomeReason(),
                facts.concludedAt(),
                facts.convertedAt(),
                facts.version());
    }
}
