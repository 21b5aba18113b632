package io.casework.triggers;

import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Vault;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose events are let in. There are few of them; their list is whole. */
@Service
@Transactional
public class TriggerSources {

    static final String NAME = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?";
    static final String ORGANIZATION = "00D[a-zA-Z0-9]{12}([a-zA-Z0-9]{3})?";
    static final int MOST_RULES = 50;

    private static final int MOST = 100;
    private static final Set<String> TAKEN = Set.of("lab", "salesforce", "sap");
    private static final Duration OLD_SECRET_COUNTS = Duration.ofHours(24);

    private final TriggerSourceMapper mapper;
    private final TriggerEventMapper events;
    private final Mappings mappings;
    private final Doors doors;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;

    TriggerSources(
            TriggerSourceMapper mapper,
            TriggerEventMapper events,
            Mappings mappings,
            Doors doors,
            Vault vault,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.mappings = mappings;
        this.doors = doors;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param secret shown this once */
    public record Issued(TriggerSource source, String secret) {

        @Override
        public String toString() {
            return "Issued[" + source.name() + "]";
        }
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<TriggerSource> list() {
        return mapper.listSources(MOST);
    }

    /** @throws Problem.NotFound when there is none */
    @Transactional(readOnly = true)
    public TriggerSource find(String id) {
        return mapper.findSource(id).orElseThrow(TriggerSources::unknown);
    }

    /** @throws Problem.NotFound when there is none */
    @Transactional(readOnly = true)
    public TriggerSource findByName(String name) {
        return mapper.findSourceByName(name).orElseThrow(TriggerSources::unknown);
    }

    /** The rules by which its events are taken, its own or those of its kind. */
    public List<TriggerRule> rules(TriggerSource source) {
        return mappings.rules(source);
    }

    /**
     * Lets a source in.
     *
     * @throws Problem.InvalidInput when it cannot work as described
     * @throws Problem.Conflict when another one has the name, or there are too many
     */
    public Issued create(NewTriggerSource wanted, Actor by) {
        require(wanted.kind(), wanted.organizations(), wanted.mapping());
        requireFree(wanted.name());
        String secret = SourceSecrets.given(wanted.kind(), wanted.secret());
        TriggerSource source = fresh(wanted, by);
        try {
            mapper.insertSource(source, vault.seal(secret, Doors.place(source.id())));
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        doors.forgetAfterCommit();
        audit.record("trigger-source-created", subject(source), facts(source));
        return new Issued(source, secret);
    }

    /**
     * Changes what is not null, if nobody else changed the source since its author read it.
     *
     * @throws Problem.StaleVersion when it has another version by now
     */
    public TriggerSource change(String id, TriggerSourceChange change, int ifVersion) {
        TriggerSource known = find(id);
        requireVersion(known, ifVersion);
        List<String> organizations = Objects.requireNonNullElse(change.organizations(), known.organizationIds());
        require(known.kind(), organizations, change.mapping());
        TriggerSource changed = changed(known, change, organizations);
        if (mapper.updateSource(changed) == 0) {
            throw stale();
        }
        doors.forgetAfterCommit();
        audit.record(
                "trigger-source-changed",
                subject(changed),
                facts(changed) + (change.mapping() == null ? "" : ", another mapping"));
        return changed;
    }

    /**
     * Gives it another secret. For a day the old one opens, too.
     *
     * @param given what the other side signs with from now on; null for a new one of ours
     */
    public Issued rotateSecret(String id, @Nullable String given, int ifVersion, Actor by) {
        TriggerSource known = find(id);
        requireVersion(known, ifVersion);
        String secret = SourceSecrets.given(known.kind(), given);
        Instant now = now();
        String sealed = vault.seal(secret, Doors.place(id));
        if (mapper.updateSecret(id, ifVersion, sealed, now.plus(OLD_SECRET_COUNTS), now, by.id()) == 0) {
            throw stale();
        }
        doors.forgetAfterCommit();
        audit.record("trigger-source-secret-rotated", subject(known), null);
        return new Issued(find(id), secret);
    }

    /**
     * Ends the time in which the secret before the last one opens, too.
     *
     * @throws Problem.StaleVersion when it has another version by now
     */
    public TriggerSource endOldSecret(String id, int ifVersion) {
        TriggerSource known = find(id);
        requireVersion(known, ifVersion);
        if (mapper.updateOldSecretGone(id, ifVersion, now()) == 0) {
            throw stale();
        }
        doors.forgetAfterCommit();
        audit.record("trigger-source-old-secret-ended", subject(known), null);
        return find(id);
    }

    /**
     * Removes the source, and with it that its events ever came.
     *
     * @throws Problem.Conflict while some of its events wait or are parked
     */
    public void remove(String id, int ifVersion) {
        TriggerSource known = find(id);
        requireVersion(known, ifVersion);
        if (events.countOpen(id) > 0) {
            throw new Problem.Conflict(
                    "trigger-events-open",
                    "Events are open",
                    "Some of its events wait or are parked: replay or discard them first. Pause the source meanwhile.");
        }
        if (mapper.deleteSource(id, ifVersion) == 0) {
            throw stale();
        }
        doors.forgetAfterCommit();
        audit.record("trigger-source-removed", subject(known), null);
    }

    private TriggerSource fresh(NewTriggerSource wanted, Actor by) {
        Instant now = now();
        return new TriggerSource(
                Ids.next(),
                wanted.name(),
                wanted.kind(),
                blankToNull(wanted.description()),
                true,
                joined(wanted.organizations()),
                mappings.written(wanted.mapping()),
                null,
                now,
                by.id(),
                now,
                by.id(),
                now,
                1);
    }

    private TriggerSource changed(TriggerSource known, TriggerSourceChange change, List<String> organizations) {
        return new TriggerSource(
                known.id(),
                known.name(),
                known.kind(),
                change.description() == null ? known.description() : blankToNull(change.description()),
                Objects.requireNonNullElse(change.active(), known.active()),
                joined(organizations),
                change.mapping() == null ? known.mapping() : mappings.written(change.mapping()),
                known.oldSecretUntil(),
                known.secretSetAt(),
                known.secretSetBy(),
                known.createdAt(),
                known.createdBy(),
                now(),
                known.version() + 1);
    }

    private static void require(
            TriggerKind kind, @Nullable List<String> organizations, @Nullable List<TriggerRule> mapping) {
        boolean hasOrganizations = organizations != null && !organizations.isEmpty();
        if (hasOrganizations != (kind == TriggerKind.SALESFORCE)) {
            throw new Problem.InvalidInput(
                    "organizations",
                    hasOrganizations ? "belong to Salesforce alone" : "must name the organizations of Salesforce");
        }
        List<Violation> faults = mapping == null ? List.of() : Mappings.faults(mapping);
        if (!faults.isEmpty()) {
            throw new Problem.InvalidInput(faults);
        }
    }

    private void requireFree(String name) {
        if (TAKEN.contains(name)) {
            throw new Problem.InvalidInput("name", "is the name of something else");
        }
        if (list().size() >= MOST) {
            throw new Problem.Conflict("too-many-trigger-sources", "Too many", "There are " + MOST + " sources.");
        }
    }

    private static void requireVersion(TriggerSource known, int ifVersion) {
        if (known.version() != ifVersion) {
            throw stale();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable String joined(@Nullable List<String> organizations) {
        return organizations == null || organizations.isEmpty() ? null : String.join(" ", organizations);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String subject(TriggerSource source) {
        return "trigger-source:" + source.id();
    }

    private static String facts(TriggerSource source) {
        return source.name() + ", " + source.kind().key() + ", active " + source.active();
    }

    private static Problem.Conflict taken() {
        return new Problem.Conflict("trigger-source-name-taken", "Name taken", "Another source has this name.");
    }

    private static Problem.StaleVersion stale() {
        return new Problem.StaleVersion("The source");
    }

    private static Problem.NotFound unknown() {
        return new Problem.NotFound("The source");
    }
}
