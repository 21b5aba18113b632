package io.casework.cases;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What lead facts become when somebody learns something. */
final class LeadChange {

    private LeadChange() {}

    static LeadFacts overwriting(LeadFacts facts, LeadEdit edit, String from, Instant now) {
        return new LeadFacts(
                facts.number(),
                or(edit.source(), facts.source()),
                text(edit.company(), facts.company()),
                text(edit.website(), facts.website()),
                text(edit.jobTitle(), facts.jobTitle()),
                text(edit.industry(), facts.industry()),
                text(edit.region(), facts.region()),
                optional(edit.employees(), facts.employees()),
                text(edit.product(), facts.product()),
                optional(edit.budget(), facts.budget()),
                text(edit.currency(), facts.currency()),
                optional(edit.authority(), facts.authority()),
                optional(edit.need(), facts.need()),
                optional(edit.timeline(), facts.timeline()),
                consent(edit.consentEmail(), facts.consentEmail(), from, now),
                consent(edit.consentPhone(), facts.consentPhone(), from, now),
                withdrawal(edit.consentEmail(), facts, now),
                facts.score(),
                facts.scoredAt(),
                facts.owner(),
                facts.outcome(),
                facts.outcomeReason(),
                facts.concludedAt(),
                facts.convertedAt(),
                facts.version());
    }

    /** A consent that was withdrawn is not known again by an older one, so consents are never completed with a refusal. */
    static LeadFacts completing(LeadFacts facts, LeadEdit known, String from, Instant now) {
        return new LeadFacts(
                facts.number(),
                facts.source(),
                optional(facts.company(), known.company()),
                optional(facts.website(), known.website()),
                optional(facts.jobTitle(), known.jobTitle()),
                optional(facts.industry(), known.industry()),
                optional(facts.region(), known.region()),
                optional(facts.employees(), known.employees()),
                optional(facts.product(), known.product()),
                optional(facts.budget(), known.budget()),
                optional(facts.currency(), known.currency()),
                optional(facts.authority(), known.authority()),
                optional(facts.need(), known.need()),
                optional(facts.timeline(), known.timeline()),
                facts.consentWithdrawnAt() == null
                        ? granted(known.consentEmail(), facts.consentEmail(), from, now)
                        : facts.consentEmail(),
                granted(known.consentPhone(), facts.consentPhone(), from, now),
                facts.consentWithdrawnAt(),
                facts.score(),
                facts.scoredAt(),
                facts.owner(),
                facts.outcome(),
                facts.outcomeReason(),
                facts.concludedAt(),
                facts.convertedAt(),
                facts.version());
    }

    /**
     * What another lead knows, which is the same: it fills in what is missing. Of the consents the stricter wins: one that
     * either has withdrawn stays so, and what the public form gave is handed on to nobody, for anybody can fill it in.
     */
    static LeadFacts united(LeadFacts facts, LeadFacts other, String from, Instant now) {
        LeadFacts completed = completing(facts, LeadEdit.of(other), from, now);
        LeadEdit consents = LeadEdit.ofConsent(handedOn(other.consentEmail()), handedOn(other.consentPhone()));
        return other.consentWithdrawnAt() == null
                ? completing(completed, consents, from, now)
                : withdrawn(
                        completing(completed, LeadEdit.ofConsent(null, consents.consentPhone()), from, now),
                        Objects.requireNonNullElse(facts.consentWithdrawnAt(), other.consentWithdrawnAt()));
    }

    private static @Nullable Boolean handedOn(@Nullable Consent consent) {
        return (consent == null || consent.from().equals(LeadSource.WEB_FORM.key())) ? null : Boolean.TRUE;
    }

    /** The lead itself has ended its consent to mail. */
    static LeadFacts withdrawn(LeadFacts facts, Instant at) {
        return new LeadFacts(
                facts.number(),
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
                null,
                facts.consentPhone(),
                at,
                facts.score(),
                facts.scoredAt(),
                facts.owner(),
                facts.outcome(),
                facts.outcomeReason(),
                facts.concludedAt(),
                facts.convertedAt(),
                facts.version());
    }

    static LeadFacts scored(LeadFacts facts, int score, Instant now) {
        return new LeadFacts(
                facts.number(),
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
                facts.consentEmail(),
                facts.consentPhone(),
                facts.consentWithdrawnAt(),
                Integer.valueOf(score),
                now,
                facts.owner(),
                facts.outcome(),
                facts.outcomeReason(),
                facts.concludedAt(),
                facts.convertedAt(),
                facts.version());
    }

    static LeadFacts owned(LeadFacts facts, @Nullable String owner) {
        return new LeadFacts(
                facts.number(),
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
                facts.consentEmail(),
                facts.consentPhone(),
                facts.consentWithdrawnAt(),
                facts.score(),
                facts.scoredAt(),
                owner,
                facts.outcome(),
                facts.outcomeReason(),
                facts.concludedAt(),
                facts.convertedAt(),
                facts.version());
    }

    static LeadFacts concluded(LeadFacts facts, LeadOutcome outcome, @Nullable String reason, Instant now) {
        return facts.outcome() != null
                ? facts
                : new LeadFacts(
                        facts.number(),
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
                        facts.consentEmail(),
                        facts.consentPhone(),
                        facts.consentWithdrawnAt(),
                        facts.score(),
                        facts.scoredAt(),
                        facts.owner(),
                        outcome,
                        reason,
                        now,
                        facts.convertedAt(),
                        facts.version());
    }

    static LeadFacts converted(LeadFacts facts, Instant now) {
        return facts.convertedAt() != null
                ? facts
                : new LeadFacts(
                        facts.number(),
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
                        facts.consentEmail(),
                        facts.consentPhone(),
                        facts.consentWithdrawnAt(),
                        facts.score(),
                        facts.scoredAt(),
                        facts.owner(),
                        facts.outcome(),
                        facts.outcomeReason(),
                        facts.concludedAt(),
                        now,
                        facts.version());
    }

    private static LeadSource or(@Nullable LeadSource edited, LeadSource known) {
        return Objects.requireNonNullElse(edited, known);
    }

    private static @Nullable String text(@Nullable String edited, @Nullable String known) {
        if (edited == null) {
            return known;
        }
        return edited.isBlank() ? null : edited.strip();
    }

    private static <T> @Nullable T optional(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static @Nullable Consent consent(
            @Nullable Boolean given, @Nullable Consent known, String from, Instant now) {
        return Boolean.FALSE.equals(given) ? null : granted(given, known, from, now);
    }

    private static @Nullable Instant withdrawal(@Nullable Boolean given, LeadFacts facts, Instant now) {
        if (Boolean.TRUE.equals(given)) {
            return null;
        }
        return Boolean.FALSE.equals(given) && facts.consentEmail() != null ? now : facts.consentWithdrawnAt();
    }

    private static @Nullable Consent granted(
            @Nullable Boolean given, @Nullable Consent known, String from, Instant now) {
        return known == null && Boolean.TRUE.equals(given) ? new Consent(now, from) : known;
    }
}
