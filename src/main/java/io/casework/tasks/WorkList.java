package io.casework.tasks;

import io.casework.identity.Actor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to do, and what was done, for somebody who may see it. */
@Service
@Transactional(readOnly = true)
public class WorkList {

    /** How far a count goes that no tally answers. */
    static final int COUNTED_AT_MOST = 10_000;

    private static final int MOST_OF_A_CASE = 200;

    private final WorkItemMapper items;
    private final TallyMapper tallies;
    private final Stretches stretches;

    WorkList(WorkItemMapper items, TallyMapper tallies, Stretches stretches) {
        this.items = items;
        this.tallies = tallies;
        this.stretches = stretches;
    }

    /**
     * A page of tasks. What does not change while somebody pages is shown once, whatever happens around it.
     *
     * @param sort one or more of due, priority and created, each with - to turn it round; completed for completed tasks.
     *     Null for the usual one: soonest due, or last completed
     * @throws Problem.InvalidInput when the sort is not offered or the cursor is of another one
     */
    public Page<WorkItem> list(
            TaskQuery query, @Nullable String sort, @Nullable String cursor, int limit, Actor actor) {
        TaskSight.require(actor);
        ReadingOrder order = sort == null ? usual(query) : ReadingOrder.ofSort(sort);
        Stretches.check(query, order);
        String after = cursor == null ? null : order.positionOf(cursor);
        ItemSelection question = stretches.selection(query, TaskSight.of(actor), order, limit + 1);
        return Page.cut(read(question, after), limit, order::cursorOf);
    }

    /** @param capped whether counting ended there and there may be more */
    public record Count(long count, boolean capped) {}

    /** How many tasks {@link #list} would give in all. */
    public Count count(TaskQuery query, Actor actor) {
        TaskSight.require(actor);
        ReadingOrder order = usual(query);
        Stretches.check(query, order);
        TaskSight sight = TaskSight.of(actor);
        return query.isNarrowed()
                ? counted(stretches.selection(query, sight, order, COUNTED_AT_MOST))
                : new Count(tallied(query, sight), false);
    }

    public TaskCounts counts(Actor actor) {
        TaskSight.require(actor);
        TaskSight sight = TaskSight.of(actor);
        List<TeamTally> teams = tallies.listTeams(actor.id());
        Map<String, Long> byTeam = new TreeMap<>();
        teams.stream().filter(team -> visible(team, sight)).forEach(team -> byTeam.put(team.team(), team.open()));
        return new TaskCounts(
                sum(teams, team -> visible(team, sight) ? team.open() : team.held()),
                sum(teams, TeamTally::held),
                sum(teams, team -> visible(team, sight) ? team.unassigned() : 0),
                byTeam,
                sum(teams, team -> visible(team, sight) ? team.completed() : team.completedByHolder()));
    }

    /**
     * One task, open or completed.
     *
     * @throws Problem.NotFound when there is none, or none that the actor may know of
     */
    public WorkItem read(String id, Actor actor) {
        TaskSight.require(actor);
        WorkItem open = items.findOpen(id);
        WorkItem item = open == null ? items.findFinished(id) : open;
        if (item == null || !TaskSight.of(actor).sees(item)) {
            throw new Problem.NotFound("The task");
        }
        return item;
    }

    /** The tasks of a case that the actor may see: the open ones, then the completed ones, the last first. */
    public List<WorkItem> ofCase(String caseNumber, Actor actor) {
        TaskSight sight = TaskSight.of(actor);
        var open = new ItemSelection(
                TaskQuery.of(TaskQuery.View.ALL),
                Stretch.ofCases(List.of(caseNumber)),
                sight,
                List.of(),
                ReadingOrder.SOONEST_DUE,
                null,
                MOST_OF_A_CASE);
        var finished = new ItemSelection(
                TaskQuery.of(TaskQuery.View.COMPLETED),
                open.stretch(),
                sight,
                List.of(),
                ReadingOrder.LAST_COMPLETED,
                null,
                MOST_OF_A_CASE);
        return Stream.concat(items.listOpen(open).stream(), items.listFinished(finished).stream())
                .toList();
    }

    private List<WorkItem> read(ItemSelection question, @Nullable String after) {
        if (question.order() != ReadingOrder.LATEST_DUE) {
            return merged(stretches.of(question).stream().map(part -> part.reading(part.stretch(), after)), question);
        }
        boolean amongUndated = after != null && after.startsWith(ReadingKeys.undated());
        List<ItemSelection> parts = stretches.of(question);
        Stream<ItemSelection> dated =
                parts.stream().map(part -> part.reading(part.stretch().withDates(), after));
        List<WorkItem> found = new ArrayList<>(merged(amongUndated ? Stream.of() : dated, question));
        if (found.size() < question.most()) {
            String behind = amongUndated ? after : null;
            found.addAll(merged(
                    parts.stream().map(part -> part.reading(part.stretch().withoutDates(), behind)), question));
        }
        return found.stream().limit(question.most()).toList();
    }

    private List<WorkItem> merged(Stream<ItemSelection> parts, ItemSelection question) {
        Comparator<WorkItem> order = question.order().comparator();
        return parts.flatMap(part -> page(part).stream())
                .sorted(order)
                .limit(question.most())
                .toList();
    }

    private List<WorkItem> page(ItemSelection part) {
        return part.query().readsCompleted() ? items.listFinished(part) : items.listOpen(part);
    }

    private Count counted(ItemSelection question) {
        long sum = stretches.of(question).stream()
                .mapToLong(part -> part.query().readsCompleted() ? items.countFinished(part) : items.countOpen(part))
                .sum();
        return new Count(Math.min(sum, COUNTED_AT_MOST), sum >= COUNTED_AT_MOST);
    }

    private long tallied(TaskQuery query, TaskSight sight) {
        String holder = Stretches.holder(query, sight);
        String person = holder == null || holder.equals(Stretch.NOBODY) ? sight.actorId() : holder;
        boolean isReader = person.equals(sight.actorId());
        List<TeamTally> teams = tallies.listTeams(person).stream()
                .filter(team -> query.team() == null || query.team().equals(team.team()))
                .filter(team ->
                        query.view() != TaskQuery.View.TEAM || sight.teams().contains(team.team()))
                .toList();
        return sum(teams, team -> {
            if (visible(team, sight)) {
                return tally(team, query, holder);
            }
            return isReader ? own(team, query, holder) : 0;
        });
    }

    private static long tally(TeamTally team, TaskQuery query, @Nullable String holder) {
        if (query.readsCompleted()) {
            return holder == null ? team.completed() : team.completedByHolder();
        }
        if (holder == null) {
            return team.open();
        }
        return holder.equals(Stretch.NOBODY) ? team.unassigned() : team.held();
    }

    /** Of a team whose other tasks the reader does not see. */
    private static long own(TeamTally team, TaskQuery query, @Nullable String holder) {
        if (Stretch.NOBODY.equals(holder)) {
            return 0;
        }
        return query.readsCompleted() ? team.completedByHolder() : team.held();
    }

    private static boolean visible(TeamTally team, TaskSight sight) {
        return sight.unlimited() || sight.teams().contains(team.team());
    }

    private static long sum(List<TeamTally> teams, ToLongFunction<TeamTally> count) {
        return teams.stream().mapToLong(count).sum();
    }

    private static ReadingOrder usual(TaskQuery query) {
        return query.readsCompleted() ? ReadingOrder.LAST_COMPLETED : ReadingOrder.SOONEST_DUE;
    }
}
