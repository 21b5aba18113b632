package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.identity.Teams;
import io.casework.shared.Inputs;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a case says about itself; {@link CaseLifecycle} changes where it stands. */
@Service
@Transactional
public class EditCase {

    private final Cases cases;
    private final CaseMapper rows;
    private final Journal journal;
    private final Categories categories;
    private final Teams teams;
    private final Inputs inputs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EditCase(
            Cases cases,
            CaseMapper rows,
            Journal journal,
            Categories categories,
            Teams teams,
            Inputs inputs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.journal = journal;
        this.categories = categories;
        this.teams = teams;
        this.inputs = inputs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes several facts at once, if nobody else changed the case since its author read it.
     *
     * @param ifVersion the version that the author read
     * @throws Problem.StaleVersion when the case has another version by now
     * @throws Problem.InvalidInput when a value is out of bounds
     */
    public CaseFile edit(String number, CaseEdit edit, int ifVersion, Actor by) {
        inputs.check(edit);
        CaseLabel label = labelOf(edit);
        if (rows.updateEdit(number, edit, label, ifVersion, clock.instant()) == 0) {
            throw new Problem.StaleVersion("Case " + cases.find(number).number());
        }
        tell(cases.find(number), edit, label, by);
        events.publishEvent(new CaseChanged(number));
        return cases.find(number);
    }

    /** Corrects what the case is about and publishes {@link CaseRelabelled}, which the assistant learns from. */
    public void relabelled(String number, String category, @Nullable String intent, Actor by) {
        categories.require(category, intent);
        var label = new CaseLabel(category, intent);
        confirm(rows.updateLabel(number, label, now()), number);
        tellLabel(number, label, by);
    }

    /** Corrects what the assistant sorted a case by, and publishes {@link CaseSortedAnew} as well. */
    public void sortedAnew(String number, String category, @Nullable String intent, Actor by) {
        relabelled(number, category, intent, by);
        events.publishEvent(new CaseSortedAnew(number, category, by));
    }

    /** Says that a case is none of our business; what becomes of it the flow decides. */
    public void foundForeign(String number, Actor by) {
        events.publishEvent(new CaseFoundForeign(number, by.id()));
    }

    /** @param priority 0 to 100 */
    public void prioritised(String number, int priority, @Nullable String reason, Actor by) {
        inputs.check(CaseEdit.ofPriority(priority));
        confirm(rows.updatePriority(number, priority, now()), number);
        journal.tell(number, "prioritised", Integer.toString(priority), reason, by);
        events.publishEvent(new CasePrioritised(number, reason));
    }

    /** Gives the case to another team. */
    public void handedOver(String number, String team, @Nullable String reason, Actor by) {
        if (teams.find(team).isEmpty()) {
            throw new Problem.InvalidInput("team", "is not a team");
        }
        confirm(rows.updateTeam(number, team, now()), number);
        journal.tell(number, "handed-over", team, reason, by);
        events.publishEvent(new CaseHandedOver(number, team));
    }

    /** Promises something else. */
    public void rescheduled(String number, Deadlines deadlines, @Nullable String reason, Actor by) {
        confirm(rows.updateDeadlines(number, deadlines, now()), number);
        journal.tell(number, "rescheduled", null, reason, by);
    }

    private void confirm(int changedRows, String number) {
        if (changedRows == 0) {
            throw new CaseStateConflict(number, cases.find(number).status(), "be changed");
        }
        events.publishEvent(new CaseChanged(number));
    }

    private @Nullable CaseLabel labelOf(CaseEdit edit) {
        String category = edit.category() == null ? categoryOf(edit.intent()) : edit.category();
        if (category == null) {
            return null;
        }
        categories.require(category, edit.intent());
        return new CaseLabel(category, edit.intent());
    }

    private @Nullable String categoryOf(@Nullable String intent) {
        return intent == null
                ? null
                : categories
                        .ofIntent(intent)
                        .map(Category::id)
                        .orElseThrow(() -> new Problem.InvalidInput("intent", "is not an intent"));
    }

    private void tell(CaseFile edited, CaseEdit edit, @Nullable CaseLabel label, Actor by) {
        String number = edited.number();
        if (edit.subject() != null) {
            rows.deleteTerms(number);
            rows.insertTerms(number, edited.searchTerms());
            journal.tell(number, "renamed", null, edit.subject(), by);
        }
        if (label != null) {
            tellLabel(number, label, by);
        }
        if (edit.priority() != null) {
            journal.tell(number, "prioritised", edit.priority().toString(), null, by);
            events.publishEvent(new CasePrioritised(number, null));
        }
    }

    private void tellLabel(String number, CaseLabel label, Actor by) {
        journal.tell(number, "relabelled", label.finest(), null, by);
        if (label.intent() != null) {
            events.publishEvent(new CaseRelabelled(number, label.intent(), by.id()));
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
