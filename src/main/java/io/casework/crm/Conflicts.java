package io.casework.crm;

import io.casework.cases.CaseEdit;
import io.casework.cases.Cases;
import io.casework.cases.EditCase;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.shared.Cursor;
import io.casework.shared.Keyed;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was changed here and in a CRM, and waits for a person to say which of both counts. */
@Service
@Transactional
public class Conflicts {

    private final ConflictMapper mapper;
    private final CrmLinkMapper links;
    private final CrmSystems crm;
    private final Pushes pushes;
    private final FieldRules rules;
    private final Cases cases;
    private final EditCase editCase;
    private final AuditTrail audit;
    private final Clock clock;

    Conflicts(
            ConflictMapper mapper,
            CrmLinkMapper links,
            CrmSystems crm,
            Pushes pushes,
            FieldRules rules,
            Cases cases,
            EditCase editCase,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.links = links;
        this.crm = crm;
        this.pushes = pushes;
        this.rules = rules;
        this.cases = cases;
        this.editCase = editCase;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose value counts. */
    public enum Keep implements Keyed {
        OURS,
        THEIRS
    }

    /** How long a decision holds. */
    public enum Reach implements Keyed {
        THIS_TIME,

        /** From now on the field of this connection is decided so without asking. */
        NEXT_TIME_TOO
    }

    /** Those that wait, the oldest first. */
    @Transactional(readOnly = true)
    public Page<CrmConflict> list(int limit, @Nullable String cursor) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).keys();
        List<CrmConflict> rows = mapper.listOpen(
                after.isEmpty() ? null : instant(after.get(0)), after.isEmpty() ? null : after.get(1), limit + 1);
        return Page.cut(rows, limit, last -> Cursor.of(last.foundAt(), last.id()));
    }

    @Transactional(readOnly = true)
    public int count() {
        return mapper.countOpen();
    }

    /**
     * Decides one. Ours is written there, unless the CRM's is changed yet again; theirs becomes ours where a case has such a
     * thing, and else stays there for good.
     *
     * @throws Problem.NotFound when there is no such conflict
     * @throws Problem.Conflict when it is settled already
     * @throws Problem.InvalidInput when the CRM's value can't be ours
     */
    public void decide(String id, Keep keep, Reach reach, Actor by) {
        CrmConflict conflict = mapper.findConflict(id).orElseThrow(() -> new Problem.NotFound("The conflict"));
        // The link before the conflict, as SyncLedger does.
        Optional<CrmLink> link = links.lockLink(conflict.connectionId(), conflict.caseNumber());
        CrmConflict.State state = keep == Keep.OURS ? CrmConflict.State.OURS : CrmConflict.State.THEIRS;
        if (mapper.updateSettled(id, state, by.id(), now()) == 0) {
            throw new Problem.Conflict("conflict-settled", "Settled", "The conflict is settled already.");
        }
        FieldBase base = keep == Keep.OURS ? overwriting(conflict) : taken(conflict, by);
        link.ifPresent(known -> remember(known, conflict.field(), base));
        pushes.wish(conflict.caseNumber());
        String field = conflict.object() + '.' + conflict.field();
        audit.record("crm-conflict-decided", "case:" + conflict.caseNumber(), field + ": " + keep.key());
        if (reach == Reach.NEXT_TIME_TOO) {
            FieldRule rule = keep == Keep.OURS ? FieldRule.OURS : FieldRule.THEIRS;
            rules.set(conflict.connectionId(), conflict.object(), conflict.field(), rule);
        }
    }

    private static FieldBase overwriting(CrmConflict conflict) {
        return FieldBase.toBeOverwritten(fingerprint(conflict, conflict.theirs()));
    }

    private FieldBase taken(CrmConflict conflict, Actor by) {
        String theirs = conflict.theirs();
        Optional<CaseEdit> edit = theirs == null
                ? Optional.empty()
                : crm.find(conflict.connectionId())
                        .flatMap(CrmSystem::fieldSync)
                        .flatMap(sync -> sync.taken(conflict.object(), conflict.field(), theirs));
        if (edit.isEmpty()) {
            return FieldBase.stopped(fingerprint(conflict, conflict.ours()), fingerprint(conflict, theirs));
        }
        String number = conflict.caseNumber();
        editCase.edit(number, edit.get(), cases.find(number).version(), by);
        return FieldBase.agreed(fingerprint(conflict, theirs));
    }

    /** Whoever brings the case there right now finds its link changed, and the next push goes by the decision. */
    private void remember(CrmLink link, String field, FieldBase base) {
        Map<String, FieldBase> bases = new TreeMap<>(link.bases());
        bases.put(field, base);
        links.updateLink(link.with(bases));
    }

    private static String fingerprint(CrmConflict conflict, @Nullable String value) {
        return Fingerprint.of(conflict.caseNumber(), conflict.field(), value);
    }

    private static Instant instant(String key) {
        try {
            return Instant.parse(key);
        } catch (DateTimeParseException e) {
            throw new Problem.InvalidInput("cursor", "is not a cursor of this list");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
