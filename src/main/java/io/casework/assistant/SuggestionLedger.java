package io.casework.assistant;

import io.casework.assistant.trust.Grant;
import io.casework.assistant.trust.Trust;
import io.casework.assistant.trust.TrustStep;
import io.casework.shared.Ids;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down every suggestion, once for each step, and which of them still hold. */
@Component
class SuggestionLedger {

    private static final List<Suggestion.Kind> DRAFTS = List.of(Suggestion.Kind.REPLY, Suggestion.Kind.OUTREACH);

    /** The newest suggestions of a case, among which the current ones are. */
    private static final int LOOKED_AT = 20;

    private final SuggestionMapper suggestions;
    private final SuggestionContents contents;
    private final CaseTexts texts;
    private final Trust trust;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SuggestionLedger(
            SuggestionMapper suggestions,
            SuggestionContents contents,
            CaseTexts texts,
            Trust trust,
            TransactionTemplate transaction,
            Clock clock) {
        this.suggestions = suggestions;
        this.contents = contents;
        this.texts = texts;
        this.trust = trust;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The suggestion of a step: the one that an earlier try of it wrote, else a new one.
     *
     * @param text what the suggestion is based on
     * @param suggest asked outside of any transaction, and not at all when the step has its suggestion
     */
    SuggestionRow once(String caseNumber, String stepKey, TicketText text, Supplier<? extends Attributed<?>> suggest) {
        return find(stepKey).orElseGet(() -> {
            Attributed<?> suggested = suggest.get();
            String intent = intent(caseNumber, suggested.content());
            return write(row(caseNumber, stepKey, text.hash(), suggested, intent, grant(suggested.content(), intent)));
        });
    }

    /**
     * What a person asked for, and gets however far the assistant is trusted.
     *
     * @param key of the request; at most one suggestion for each
     * @param textHash of what the suggestion is based on
     */
    SuggestionRow asked(String caseNumber, String key, String textHash, Attributed<?> suggested) {
        String intent = intent(caseNumber, suggested.content());
        return find(key).orElseGet(() -> write(row(caseNumber, key, textHash, suggested, intent, null)));
    }

    List<SuggestionRow> list(String caseNumber, int limit) {
        return suggestions.listSuggestions(caseNumber, limit);
    }

    Optional<ReplyDraft> currentReply(String caseNumber) {
        return current(caseNumber, Suggestion.Kind.REPLY).map(row -> contents.reply(row.content()));
    }

    Optional<ChurnRisk> currentRisk(String caseNumber) {
        return current(caseNumber, Suggestion.Kind.CHURN_RISK).map(row -> contents.churnRisk(row.content()));
    }

    /** Marks drafts that answer something else than what the customer wrote last, and summaries that leave a message out. */
    void outdateDrafts(String caseNumber) {
        DRAFTS.forEach(
                kind -> outdate(caseNumber, kind, () -> texts.newest(caseNumber).hash()));
        outdate(caseNumber, Suggestion.Kind.SUMMARY, () -> texts.longCase(caseNumber)
                .hash());
    }

    /** What each of these cases was first scored by. */
    Map<String, LeadScore> firstScores(Collection<String> caseNumbers) {
        return suggestions.listFirst(caseNumbers, Suggestion.Kind.LEAD_SCORE).stream()
                .collect(Collectors.toMap(SuggestionRow::caseNumber, row -> contents.leadScore(row.content())));
    }

    private void outdate(String caseNumber, Suggestion.Kind kind, Supplier<String> basis) {
        if (suggestions.countCurrent(caseNumber, kind) > 0) {
            suggestions.updateOutdatedUnlessBasedOn(caseNumber, kind, basis.get());
        }
    }

    private Optional<SuggestionRow> current(String caseNumber, Suggestion.Kind kind) {
        return suggestions.listSuggestions(caseNumber, LOOKED_AT).stream()
                .filter(row -> row.kind() == kind && row.status() == Suggestion.Status.CURRENT)
                .findFirst();
    }

    private Optional<SuggestionRow> find(String stepKey) {
        return Optional.ofNullable(suggestions.findByStep(stepKey));
    }

    private SuggestionRow row(
            String caseNumber,
            String stepKey,
            String textHash,
            Attributed<?> suggested,
            @Nullable String intent,
            @Nullable Grant grant) {
        SuggestionContent content = suggested.content();
        return SuggestionRow.fresh(
                Ids.next(),
                caseNumber,
                content.kind(),
                stepKey,
                textHash,
                clock.instant(),
                suggested.model(),
                content.confidence(),
                intent,
                grant,
                contents.write(content));
    }

    private @Nullable Grant grant(SuggestionContent content, @Nullable String intent) {
        return switch (content.kind()) {
            case CLASSIFICATION -> grantOf((Classification) content);
            case REPLY -> trust.grant(TrustStep.DRAFT_REPLY, intent);
            case OUTREACH -> trust.grant(TrustStep.DRAFT_OUTREACH, intent);
            case LEAD_SCORE, CHURN_RISK, SUMMARY -> null;
        };
    }

    /** What is none of our business only a person may say, so it proves nothing about acting alone. */
    private Grant grantOf(Classification classification) {
        Grant grant = trust.grant(TrustStep.CLASSIFY, classification.intent());
        return classification.inScope() ? grant : new Grant(grant.level(), false);
    }

    private @Nullable String intent(String caseNumber, SuggestionContent content) {
        return content.intent() == null ? texts.intent(caseNumber) : content.intent();
    }

    /** Another node may have lost its lock on the step and written first: then its suggestion stands. */
    private SuggestionRow write(SuggestionRow row) {
        try {
            transaction.executeWithoutResult(status -> insert(row));
            return row;
        } catch (DuplicateKeyException e) {
            return find(row.stepKey()).orElseThrow(() -> e);
        }
    }

    /** The customer may have written while the draft was made: then it is outdated from the start. */
    private void insert(SuggestionRow row) {
        suggestions.updateOutdated(row.caseNumber(), row.kind());
        suggestions.insertSuggestion(row);
        outdateDrafts(row.caseNumber());
    }
}
