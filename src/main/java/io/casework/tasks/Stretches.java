package io.casework.tasks;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseOrder;
import io.casework.cases.CaseQuery;
import io.casework.cases.CaseStatus;
import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.identity.Teams;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import io.casework.shared.SearchTerms;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the stretches of index that answer a question. */
@Component
class Stretches {

    /** Words that fewer cases have are looked up there; words that more have are found soon by reading on. */
    private static final int FEW_CASES = 300;

    private final Teams teams;
    private final Cases cases;

    Stretches(Teams teams, Cases cases) {
        this.teams = teams;
        this.cases = cases;
    }

    /** The question, without its stretch and from the start. */
    ItemSelection selection(TaskQuery query, TaskSight sight, ReadingOrder order, int most) {
        List<String> terms = query.words() == null ? List.of() : SearchTerms.asked(query.words());
        return new ItemSelection(query, Stretch.ofCases(List.of()), sight, terms, order, null, most);
    }

    List<ItemSelection> of(ItemSelection question) {
        TaskQuery query = question.query();
        if (query.words() != null && question.terms().isEmpty()) {
            return List.of();
        }
        if (query.caseNumber() != null) {
            return List.of(inCases(question, List.of(query.caseNumber())));
        }
        List<String> found = question.terms().isEmpty() ? null : fewCases(query);
        if (found != null) {
            return found.isEmpty() ? List.of() : List.of(inCases(withoutTerms(question), found));
        }
        return inTeams(query, question.sight())
                .map(stretch -> question.reading(stretch, null))
                .toList();
    }

    /** Who the view or the reader's wish says has to hold the tasks; null for whoever. */
    static @Nullable String holder(TaskQuery query, TaskSight sight) {
        return switch (query.view()) {
            case MINE -> sight.actorId();
            case UNASSIGNED -> Stretch.NOBODY;
            case ALL, TEAM, COMPLETED -> query.assignee();
        };
    }

    private static ItemSelection inCases(ItemSelection question, List<String> numbers) {
        TaskQuery query = question.query();
        Stretch stretch =
                Stretch.ofCases(numbers).holder(holder(query, question.sight())).within(query.team());
        return question.reading(stretch, null);
    }

    private static ItemSelection withoutTerms(ItemSelection question) {
        return new ItemSelection(
                question.query(),
                question.stretch(),
                question.sight(),
                List.of(),
                question.order(),
                question.after(),
                question.most());
    }

    /** The cases that the words find, null when they are too many. */
    private @Nullable List<String> fewCases(TaskQuery query) {
        Set<CaseStatus> statuses = query.readsCompleted() ? Set.of() : CaseStatus.ACTIVE;
        CaseQuery asked = new CaseQuery(Set.of(), statuses, null, null, null, query.words(), null, null);
        Page<CaseFile> found = cases.list(asked, CaseOrder.NEWEST, null, FEW_CASES, Actor.SYSTEM);
        return found.next() == null
                ? found.items().stream().map(CaseFile::number).toList()
                : null;
    }

    private Stream<Stretch> inTeams(TaskQuery query, TaskSight sight) {
        String holder = holder(query, sight);
        if (holder != null && !holder.equals(Stretch.NOBODY)) {
            return Stream.of(Stretch.heldBy(holder).within(query.team()));
        }
        List<String> among = teams(query, sight);
        Stream<Stretch> ofTeams = among.stream().map(Stretch::ofTeam).map(stretch -> stretch.holder(holder));
        return holder == null && mayOwnElsewhere(query, sight, among)
                ? Stream.concat(ofTeams, Stream.of(ownElsewhere(query, sight, among)))
                : ofTeams;
    }

    private static boolean mayOwnElsewhere(TaskQuery query, TaskSight sight, List<String> among) {
        boolean elsewhere = query.team() == null || !among.contains(query.team());
        return elsewhere && !sight.unlimited() && query.view() != TaskQuery.View.TEAM;
    }

    private static Stretch ownElsewhere(TaskQuery query, TaskSight sight, List<String> among) {
        return Stretch.heldBy(sight.actorId()).within(query.team()).except(among);
    }

    private List<String> teams(TaskQuery query, TaskSight sight) {
        boolean everyTeam = sight.unlimited() && query.view() != TaskQuery.View.TEAM;
        if (query.team() == null) {
            return everyTeam ? teams.refs().keySet().stream().sorted().toList() : sight.teams();
        }
        return everyTeam || sight.teams().contains(query.team()) ? List.of(query.team()) : List.of();
    }

    /** @throws Problem.InvalidInput when the question contradicts itself */
    static void check(TaskQuery query, ReadingOrder order) {
        boolean viewNamesHolder = query.view() == TaskQuery.View.MINE || query.view() == TaskQuery.View.UNASSIGNED;
        if (query.assignee() != null && viewNamesHolder) {
            throw new Problem.InvalidInput("assignee", "cannot be combined with this filter");
        }
        if (query.readsCompleted() != order.readsCompleted()) {
            throw new Problem.InvalidInput(
                    "sort", query.readsCompleted() ? "must be completed or -completed" : "is for completed tasks");
        }
    }
}
