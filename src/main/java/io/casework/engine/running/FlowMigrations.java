package io.casework.engine.running;

import io.casework.engine.ClusterLock;
import io.casework.engine.ModelReleases;
import io.casework.engine.running.FlowMigration.State;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.shared.Cursor;
import io.casework.shared.Ids;
import io.casework.shared.Inputs;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Cases that move to another version of their flow. A migration is rows that any node works on. */
@Component
@Transactional
public class FlowMigrations {

    private static final int MOST_SHOWN = 50;

    private final MigrationMapper mapper;
    private final MigrationPlans plans;
    private final Definitions definitions;
    private final ClusterLock lock;
    private final Inputs inputs;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    FlowMigrations(
            MigrationMapper mapper,
            MigrationPlans plans,
            Definitions definitions,
            ClusterLock lock,
            Inputs inputs,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.plans = plans;
        this.definitions = definitions;
        this.lock = lock;
        this.inputs = inputs;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Chooses the cases; they move one by one from the commit on.
     *
     * @throws MigrationRefused when the mapping does not fit
     * @throws Problem.Conflict when cases of that version are moving already
     */
    public FlowMigration start(NewMigration wish, Actor by) {
        inputs.check(wish);
        String id = Ids.next();
        lock.holding(ModelReleases.LOCK, () -> choose(id, wish, by));
        return find(wish.key(), id);
    }

    private void choose(String id, NewMigration wish, Actor by) {
        ProcessDefinition from = definitions.find(wish.key(), wish.from());
        ProcessDefinition to = definitions.find(wish.key(), wish.to());
        requireSensible(wish, from, to);
        mapper.insertMigration(migration(id, wish, by), json.writeValueAsString(wish.mapped()));
        int chosen = mapper.insertCases(id, from.getId(), wish.onlyAt(), clock.instant());
        mapper.updateDone(id, clock.instant());
        audit.record(
                "flow-migration-started",
                "flow:" + wish.key(),
                "migration " + id + " from version " + wish.from() + " to " + wish.to() + ", " + chosen + " cases");
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<FlowMigration> list(String key) {
        return mapper.listMigrations(key, MOST_SHOWN);
    }

    /** @throws Problem.NotFound when the flow has no such migration */
    @Transactional(readOnly = true)
    public FlowMigration find(String key, String id) {
        FlowMigration migration = mapper.findMigration(id);
        if (migration == null || !migration.key().equals(key)) {
            throw new Problem.NotFound("The migration");
        }
        return migration;
    }

    /** @param outcome null for all */
    @Transactional(readOnly = true)
    public Page<MovedCase> cases(
            String key, String id, MovedCase.@Nullable Outcome outcome, int limit, @Nullable String cursor) {
        find(key, id);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).keys().get(0);
        List<MovedCase> rows = mapper.listCases(id, outcome, after, limit + 1);
        return Page.cut(rows, limit, last -> Cursor.of(last.instanceId()));
    }

    /** Nobody moves any more; at most one case that is moving right now still does. */
    public FlowMigration pause(String key, String id) {
        return change(key, id, State.PAUSED, EnumSet.of(State.QUEUED, State.RUNNING), "flow-migration-paused");
    }

    public FlowMigration resume(String key, String id) {
        return change(key, id, State.RUNNING, EnumSet.of(State.PAUSED), "flow-migration-resumed");
    }

    /** Who has moved has moved; the others stay where they are. */
    public FlowMigration cancel(String key, String id) {
        Set<State> from = EnumSet.of(State.QUEUED, State.RUNNING, State.PAUSED);
        return change(key, id, State.CANCELLED, from, "flow-migration-cancelled");
    }

    private FlowMigration change(String key, String id, State to, Set<State> from, String action) {
        FlowMigration migration = find(key, id);
        if (migration.state() == to) {
            return migration;
        }
        Instant finished = to.isOver() ? clock.instant() : null;
        if (mapper.updateState(id, to, from, finished) == 0) {
            throw new Problem.Conflict(
                    "migration-state",
                    "Not now",
                    "The migration is " + migration.state().key() + ".");
        }
        audit.record(action, "flow:" + key, "migration " + id);
        return find(key, id);
    }

    private void requireSensible(NewMigration wish, ProcessDefinition from, ProcessDefinition to) {
        if (wish.from() == wish.to()) {
            throw new Problem.InvalidInput("to", "is the version that the cases run in");
        }
        Map<String, List<String>> problems = new TreeMap<>(
                plans.between(from.getId(), to.getId(), wish.mapped()).problems());
        problems.keySet().retainAll(wish.mapped().keySet());
        if (!problems.isEmpty()) {
            throw new MigrationRefused(problems);
        }
        if (mapper.countActive(wish.key(), wish.from()) > 0) {
            throw new Problem.Conflict(
                    "migration-running",
                    "Cases are moving",
                    "Cases of version " + wish.from() + " are moving already.");
        }
    }

    private FlowMigration migration(String id, NewMigration wish, Actor by) {
        return new FlowMigration(
                id,
                wish.key(),
                wish.from(),
                wish.to(),
                State.QUEUED,
                0,
                0,
                0,
                0,
                wish.reason(),
                by.id(),
                clock.instant(),
                null);
    }
}
