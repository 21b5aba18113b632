package io.casework.assistant;

import io.casework.assistant.trust.Trust;
import io.casework.cases.Cases;
import io.casework.cases.Categories;
import io.casework.cases.EditCase;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Inputs;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the assistant proposed for a case, for the people who work on it. */
@Service
@Transactional
public class Suggestions {

    /** A case has a handful; who needs them all reads the ledger. */
    private static final int NEWEST = 100;

    /** As long as nobody knows how many it takes to hold the right one. */
    private static final int USUAL_CHOICES = 3;

    private final SuggestionMapper suggestions;
    private final SuggestionContents contents;
    private final SourceReview sources;
    private final Corrections corrections;
    private final Trust trust;
    private final Cases cases;
    private final EditCase editCase;
    private final Categories categories;
    private final Users users;
    private final Inputs inputs;
    private final AuditTrail audit;
    private final Clock clock;

    Suggestions(
            SuggestionMapper suggestions,
            SuggestionContents contents,
            SourceReview sources,
            Corrections corrections,
            Trust trust,
            Cases cases,
            EditCase editCase,
            Categories categories,
            Users users,
            Inputs inputs,
            AuditTrail audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.contents = contents;
        this.sources = sources;
        this.corrections = corrections;
        this.trust = trust;
        this.cases = cases;
        this.editCase = editCase;
        this.categories = categories;
        this.users = users;
        this.inputs = inputs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The newest suggestions of a case, the newest first. Notes when somebody who works on it sees them first.
     *
     * @throws Problem.NotFound when the actor may not know of the case
     */
    public Page<Suggestion> list(String caseNumber, Actor actor) {
        cases.read(caseNumber, actor);
        List<SuggestionRow> rows = suggestions.listSuggestions(caseNumber, NEWEST);
        if (actor.may(Permission.TASKS_WORK) && rows.stream().anyMatch(SuggestionRow::isNew)) {
            suggestions.updateShown(caseNumber, clock.instant());
        }
        return Page.of(rows.stream()
                .filter(row -> !row.isWatched())
                .map(row -> suggestion(row, actor))
                .toList());
    }

    /**
     * Notes what a person made of a suggestion; a later verdict replaces an earlier one.
     *
     * @throws Problem.NotFound when there is no such suggestion on a case that the actor may see
     * @throws Problem.InvalidInput when the corrected intent is none of ours, or corrects something without intents
     */
    public Suggestion judge(String caseNumber, String id, VerdictGiven given, Actor actor) {
        cases.readToChange(caseNumber, actor);
        inputs.check(given);
        SuggestionRow row = row(caseNumber, id);
        correct(row, given.correction(), actor);
        write(verdict(row, given, actor));
        audit.record(
                "suggestion-judged",
                "suggestion:" + id,
                caseNumber + ' ' + given.verdict().key());
        return suggestion(row(caseNumber, id), actor);
    }

    /**
     * Takes back what the flow did alone with a classification: corrects it, and has the case brought to whoever answers
     * what it really is about.
     *
     * @throws Problem.NotFound when there is no such suggestion on a case that the actor may see
     * @throws Problem.Conflict when the flow did not act on it, may by now without undo, or somebody judged it
     * @throws Problem.InvalidInput when the intent is none of ours
     */
    public Suggestion undo(String caseNumber, String id, VerdictGiven.Relabelling correction, Actor actor) {
        cases.readToChange(caseNumber, actor);
        inputs.check(correction);
        SuggestionRow row = row(caseNumber, id);
        if (!row.isUndoable()) {
            throw new Problem.Conflict(
                    "nothing-to-undo", "Nothing to undo", "The flow did nothing with it that could be undone now.");
        }
        var given = new VerdictGiven(Suggestion.Verdict.Outcome.EDITED, null, null, correction);
        Suggestion undone = judge(caseNumber, id, given, actor);
        String category = categories.ofIntent(correction.intent()).orElseThrow().id();
        editCase.sortedAnew(caseNumber, category, correction.intent(), actor);
        return undone;
    }

    private void correct(SuggestionRow row, VerdictGiven.@Nullable Relabelling correction, Actor actor) {
        if (correction == null) {
            return;
        }
        if (row.kind() != Suggestion.Kind.CLASSIFICATION) {
            throw new Problem.InvalidInput("correction", "is for classifications only");
        }
        if (categories.ofIntent(correction.intent()).isEmpty()) {
            throw new Problem.InvalidInput("correction.intent", "is not an intent");
        }
        corrections.note(row.caseNumber(), row.textHash(), correction.intent(), actor.id());
    }

    private SuggestionMapper.VerdictRow verdict(SuggestionRow row, VerdictGiven given, Actor actor) {
        return new SuggestionMapper.VerdictRow(
                row.id(), given.verdict(), actor.id(), clock.instant(), given.reason(), distance(row, given.text()));
    }

    private @Nullable Double distance(SuggestionRow row, @Nullable String sent) {
        return sent != null && contents.read(row.kind(), row.content()) instanceof DraftedText draft
                ? EditDistance.between(draft.text(), sent)
                : null;
    }

    private void write(SuggestionMapper.VerdictRow verdict) {
        if (suggestions.updateVerdict(verdict) == 0) {
            suggestions.insertVerdict(verdict);
        }
    }

    /** What the draft that the reader sees says between its courtesies; empty when they see none. */
    @Transactional(readOnly = true)
    String currentFacts(String caseNumber, Actor reader) {
        return suggestions.listSuggestions(caseNumber, NEWEST).stream()
                .filter(row -> row.kind() == Suggestion.Kind.REPLY
                        && row.status() == Suggestion.Status.CURRENT
                        && !row.isWatched())
                .findFirst()
                .map(row -> ((ReplyDraft) suggestion(row, reader).content()).facts())
                .orElse("");
    }

    /** One suggestion, for somebody who may see the case. */
    @Transactional(readOnly = true)
    Suggestion find(String caseNumber, String id, Actor reader) {
        return suggestion(row(caseNumber, id), reader);
    }

    private SuggestionRow row(String caseNumber, String id) {
        SuggestionRow row = suggestions.findSuggestion(caseNumber, id);
        if (row == null) {
            throw new Problem.NotFound("Suggestion " + id);
        }
        return row;
    }

    private Suggestion suggestion(SuggestionRow row, Actor reader) {
        return new Suggestion(
                row.id(),
                row.kind(),
                row.status(),
                row.createdAt(),
                row.model(),
                row.confidence(),
                offered(sources.reviewed(contents.read(row.kind(), row.content()), row.createdAt(), reader)),
                row.trustLevel(),
                row.appliedAt(),
                row.isUndoable(),
                verdict(row));
    }

    private SuggestionContent offered(SuggestionContent content) {
        return content instanceof Classification classification
                ? trust.choiceFrom()
                        .map(classification::offering)
                        .orElseGet(() -> classification.offering(USUAL_CHOICES))
                : content;
    }

    private Suggestion.@Nullable Verdict verdict(SuggestionRow row) {
        if (row.verdict() == null) {
            return null;
        }
        UserRef by = users.ref(Objects.requireNonNull(row.givenBy()));
        return new Suggestion.Verdict(row.verdict(), by, Objects.requireNonNull(row.givenAt()), row.reason());
    }
}
