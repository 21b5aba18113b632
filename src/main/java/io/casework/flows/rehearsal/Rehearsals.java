package io.casework.flows.rehearsal;

import io.casework.flows.FlowPermissions;
import io.casework.flows.FlowSummary;
import io.casework.flows.drafts.Drafts;
import io.casework.flows.drafts.FlowDraft;
import io.casework.flows.rehearsal.RehearsedCase.RehearsedPath;
import io.casework.flows.rehearsal.RehearsedCase.RehearsedWays;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.identity.Users;
import io.casework.shared.Cursor;
import io.casework.shared.Ids;
import io.casework.shared.Inputs;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rehearses drafts of processes and decisions on past cases, and tells what came of it. A newer rehearsal ends an older
 * one.
 */
@Service
@Transactional
public class Rehearsals {

    private static final int KEPT = 3;

    private final RehearsalMapper mapper;
    private final Drafts drafts;
    private final FlowPermissions permissions;
    private final PlayedFlows played;
    private final WayReader ways;
    private final Users users;
    private final Inputs inputs;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    Rehearsals(
            RehearsalMapper mapper,
            Drafts drafts,
            FlowPermissions permissions,
            PlayedFlows played,
            WayReader ways,
            Users users,
            Inputs inputs,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.permissions = permissions;
        this.played = played;
        this.ways = ways;
        this.users = users;
        this.inputs = inputs;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Asks for a rehearsal of a draft; it runs in the background.
     *
     * @throws Problem.NotFound when the flow, or one that is to be used with it, has no draft
     * @throws Problem.Conflict when the draft is a form, or a decision that no flow asks
     */
    public Rehearsal start(String key, NewRehearsal wanted, Actor by) {
        permissions.require(by, key, Permission.FLOWS_EDIT);
        inputs.check(wanted);
        FlowDraft draft = drafts.find(key);
        List<RehearsedFlow> flows = played.of(draft);
        if (flows.isEmpty()) {
            throw draft.kind() == FlowSummary.Kind.FORM
                    ? new Problem.Conflict(
                            "no-process",
                            "A form is not rehearsed",
                            "Rehearse a process that uses it, with this draft.")
                    : new Problem.Conflict(
                            "not-asked", "No flow asks this decision", "Rehearse it when a released flow asks it.");
        }
        mapper.cancel(key, null, clock.instant());
        mapper.insertRehearsal(row(draft, flows, wanted, by));
        mapper.deleteEarlier(key, KEPT);
        audit.record("rehearsal-started", subject(key), "revision " + draft.revision());
        return latest(key);
    }

    private RehearsalRow row(FlowDraft draft, List<RehearsedFlow> flows, NewRehearsal wanted, Actor by) {
        Map<String, RehearsedModel> models = new TreeMap<>();
        wanted.others().stream().map(drafts::find).forEach(other -> models.put(other.key(), model(other)));
        models.put(draft.key(), model(draft));
        return new RehearsalRow(
                Ids.next(),
                draft.key(),
                draft.revision(),
                json.writeValueAsString(wanted.wanted()),
                json.writeValueAsString(models),
                json.writeValueAsString(flows),
                RehearsalRow.State.QUEUED,
                0,
                0,
                null,
                null,
                null,
                by.id(),
                clock.instant(),
                null);
    }

    private static RehearsedModel model(FlowDraft draft) {
        return new RehearsedModel(draft.fileName(), draft.content());
    }

    /**
     * The flows whose past cases a rehearsal of the draft plays; none when it can't be rehearsed by itself.
     *
     * @throws Problem.NotFound when the flow has no draft
     */
    @Transactional(readOnly = true)
    public List<RehearsedFlow> flows(String key) {
        return played.of(drafts.find(key));
    }

    /** @throws Problem.NotFound when the flow was not rehearsed */
    @Transactional(readOnly = true)
    public Rehearsal latest(String key) {
        RehearsalRow row = mapper.findLatest(key).orElseThrow(Rehearsals::missing);
        var tally = new Tally(results(row.id(), null));
        return new Rehearsal(
                row.id(),
                row.state().key(),
                row.revision(),
                row.total(),
                row.done(),
                users.ref(row.startedBy()),
                row.startedAt(),
                row.finishedAt(),
                flows(row),
                row.failure(),
                row.failureKey(),
                row.failureDetail(),
                tally.groups(),
                tally.partings(),
                tally.effects(),
                tally.assumed());
    }

    private List<RehearsedFlow> flows(RehearsalRow row) {
        return row.flows() == null
                ? List.of()
                : json.readValue(row.flows(), new TypeReference<List<RehearsedFlow>>() {});
    }

    /** Ends one that runs; what it has found is kept. */
    public void cancel(String key, String id, Actor by) {
        permissions.require(by, key, Permission.FLOWS_EDIT);
        find(key, id);
        if (mapper.cancel(key, id, clock.instant()) == 1) {
            audit.record("rehearsal-cancelled", subject(key), null);
        }
    }

    /** @param group null for all */
    @Transactional(readOnly = true)
    public Page<RehearsedCase> cases(String key, String id, @Nullable Group group, int limit, @Nullable String cursor) {
        find(key, id);
        String behind = cursor == null ? "" : Cursor.decode(cursor, 1).keys().get(0);
        List<RehearsedCase> rows = results(id, group).stream()
                .map(RehearsedCase::of)
                .filter(row -> row.caseNumber().compareTo(behind) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.cut(rows, limit, row -> Cursor.of(row.caseNumber()));
    }

    /** @throws Problem.NotFound when the rehearsal did not look at the case */
    @Transactional(readOnly = true)
    public RehearsedWays ways(String key, String id, String caseNumber) {
        RehearsalRow row = find(key, id);
        RehearsalMapper.StoredResult stored = mapper.findResult(id, caseNumber);
        if (stored == null) {
            throw new Problem.NotFound("The case in this rehearsal");
        }
        CaseResult result = json.readValue(stored.summary(), CaseResult.class);
        Ways both = json.readValue(stored.ways(), Ways.class);
        Map<String, RehearsedModel> models =
                json.readValue(row.models(), new TypeReference<Map<String, RehearsedModel>>() {});
        return new RehearsedWays(
                caseNumber,
                result.group(),
                result.reason(),
                result.reasonKey(),
                result.reasonValues(),
                result.parting() == null ? null : Tally.parting(result.parting(), 1),
                drawn(both.before(), models),
                drawn(both.after(), models));
    }

    private List<RehearsedPath> drawn(List<Ways.Way> some, Map<String, RehearsedModel> models) {
        return some.stream().map(way -> ways.drawn(way, models)).toList();
    }

    private List<CaseResult> results(String id, @Nullable Group group) {
        return mapper.listSummaries(id, group).stream()
                .map(summary -> json.readValue(summary, CaseResult.class))
                .toList();
    }

    private RehearsalRow find(String key, String id) {
        return mapper.findRehearsal(key, id).orElseThrow(Rehearsals::missing);
    }

    private static Problem missing() {
        return new Problem.NotFound("The rehearsal");
    }

    private static String subject(String key) {
        return "flow:" + key;
    }
}
