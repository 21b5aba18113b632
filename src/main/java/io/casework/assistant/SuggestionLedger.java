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
        return find(stepKey).orElseGet(() -> write(row(caseNumber, stepKey, text, suggest.get())));
    }

    List<SuggestionRow> list(String caseNumber, int limit) {
        return suggestions.listSuggestions(caseNumber, limit);
    }

    /** Marks drafts that answer something else than what the customer wrote last. */
    void outdateDrafts(String caseNumber) {
        DRAFTS.forEach(kind -> outdate(caseNumber, kind));
    }

    /** What each of these cases was first scored by. */
    Map<String, LeadScore> firstScores(Collection<String> caseNumbers) {
        return suggestions.listFirst(caseNumbers, Suggestion.Kind.LEAD_SCORE).stream()
                .collect(Collectors.toMap(SuggestionRow::caseNumber, row -> contents.leadScore(row.content())));
    }

    private void outdate(String caseNumber, Suggestion.Kind kind) {
        if (suggestions.countCurrent(caseNumber, kind) > 0) {
            String newest = texts.newest(caseNumber).hash();
            suggestions.updateOutdatedUnlessBasedOn(caseNumber, kind, newest);
        }
    }

    private Optional<SuggestionRow> find(String stepKey) {
        return Optional.ofNullable(suggestions.findByStep(stepKey));
    }

    private SuggestionRow row(String caseNumber, String stepKey, TicketText text, Attributed<?> suggested) {
        SuggestionContent content = suggested.content();
        String intent = intent(caseNumber, content);
        return SuggestionRow.fresh(
                Ids.next(),
                caseNumber,
                content.kind(),
                stepKey,
                text.hash(),
                clock.instant(),
                suggested.model(),
                content.confidence(),
                intent,
                grant(content, intent),
                contents.write(content));
    }

    private @Nullable Grant grant(SuggestionContent content, @Nullable String intent) {
        return switch (content.kind()) {
            case CLASSIFICATION -> grantOf((Classification) content);
            case REPLY -> trust.grant(TrustStep.DRAFT_REPLY, intent);
            case OUTREACH -> trust.grant(TrustStep.DRAFT_OUTREACH, intent);
            case LEAD_SCORE, CHURN_RISK -> null;
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
