package io.casework.assistant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out, from the ledger, which article an answer was drawn from. */
@Component
class UsedDrafts {

    private static final int NEWEST = 20;

    /** What was changed more than this is the agent's answer, not the draft's. */
    private static final double MOST_CHANGED = 0.5;

    private final SuggestionLedger ledger;
    private final SuggestionContents contents;

    UsedDrafts(SuggestionLedger ledger, SuggestionContents contents) {
        this.ledger = ledger;
        this.contents = contents;
    }

    /** The article, in this language, that most of the draft came from that went out as this text or nearly so. */
    Optional<String> article(String caseNumber, String sent, String language) {
        return ledger.list(caseNumber, NEWEST).stream()
                .filter(row -> row.kind() == Suggestion.Kind.REPLY)
                .filter(row -> row.verdict() != Suggestion.Verdict.Outcome.REJECTED)
                .map(row -> (ReplyDraft) contents.read(row.kind(), row.content()))
                .filter(draft -> draft.grounded() && EditDistance.between(draft.text(), sent) <= MOST_CHANGED)
                .findFirst()
                .flatMap(UsedDrafts::mainSource)
                .filter(source -> source.language().equals(language))
                .flatMap(source -> Optional.ofNullable(source.articleId()));
    }

    private static Optional<ReplyDraft.Source> mainSource(ReplyDraft draft) {
        List<String> cited = draft.sentences().stream()
                .flatMap(sentence -> sentence.sources().stream())
                .toList();
        return draft.sources().stream()
                .max(Comparator.comparingLong(
                        source -> cited.stream().filter(source.id()::equals).count()));
    }
}
