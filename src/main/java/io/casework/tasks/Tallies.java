package io.casework.tasks;

import io.casework.engine.ClusterLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many tasks each team and each person has, as sums of rows that are only added, in the transaction of the change.
 * Nobody waits for anybody; now and then one node gathers the rows.
 */
@Component
class Tallies {

    private static final int GATHERED_AT_ONCE = 1_000;
    private static final int MOST_ROUNDS = 100;

    private final TallyMapper mapper;
    private final ClusterLock lock;

    Tallies(TallyMapper mapper, ClusterLock lock) {
        this.mapper = mapper;
        this.lock = lock;
    }

    void created(WorkItem item) {
        String holder = item.assignee() == null ? Stretch.NOBODY : item.assignee();
        mapper.insert(new TallyMapper.Row("open", item.team(), holder, 1));
    }

    /** Moves an open task to another holder; call it before the task's own row changes. */
    void heldBy(String taskId, String holder) {
        mapper.insertMove(taskId, holder);
    }

    /** Call it before the task's own row goes. */
    void completed(String taskId, String by) {
        mapper.insertCompletion(taskId, by);
    }

    /** Call it before the task's own row goes. */
    void cancelled(String taskId) {
        mapper.insertCancellation(taskId);
    }

    /** @param holder whose own tasks are counted beside all of a team's */
    List<TeamTally> ofTeams(String holder) {
        return mapper.listTeams(holder);
    }

    /** Makes one row of many. */
    @Transactional
    public void gather() {
        lock.holding("task-tallies", () -> {
            int round = 0;
            while (gatherSome() == GATHERED_AT_ONCE && ++round < MOST_ROUNDS) {
                // Each round takes the oldest rows; sums of earlier rounds have higher ids and are left alone.
            }
        });
    }

    private int gatherSome() {
        List<TallyMapper.Stored> rows = mapper.listOldest(GATHERED_AT_ONCE);
        Map<TallyMapper.Place, Integer> sums = rows.stream()
                .collect(Collectors.groupingBy(
                        TallyMapper.Stored::place, Collectors.summingInt(TallyMapper.Stored::delta)));
        if (sums.size() == rows.size()) {
            return 0;
        }
        mapper.delete(rows.stream().map(TallyMapper.Stored::id).toList());
        new ArrayList<>(sums.entrySet())
                .stream()
                        .filter(sum -> sum.getValue() != 0)
                        .forEach(sum -> mapper.insert(sum.getKey().row(sum.getValue())));
        return rows.size();
    }
}
