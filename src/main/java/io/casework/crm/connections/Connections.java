package io.casework.crm.connections;

import io.casework.crm.Syncs;
import io.casework.crm.Verb;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is connected. There are few of them; their list is whole. */
@Service
@Transactional
public class Connections {

    private static final int MOST = 50;

    private final ConnectionMapper mapper;
    private final ConnectionSecrets secrets;
    private final ConnectionAddresses addresses;
    private final Vendors vendors;
    private final Syncs syncs;
    private final AuditTrail audit;
    private final Clock clock;

    Connections(
            ConnectionMapper mapper,
            ConnectionSecrets secrets,
            ConnectionAddresses addresses,
            Vendors vendors,
            Syncs syncs,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.secrets = secrets;
        this.addresses = addresses;
        this.vendors = vendors;
        this.syncs = syncs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those set up first come first. */
    @Transactional(readOnly = true)
    public List<Connection> list() {
        return mapper.listConnections(MOST);
    }

    /** The one that flows use for this: of the active ones whose kind offers it, the one set up first. */
    @Transactional(readOnly = true)
    public Optional<Connection> used(Verb verb) {
        return used(list(), verb);
    }

    /** What flows use a connection for; empty when it is paused, or others come before it. */
    @Transactional(readOnly = true)
    public Set<Verb> usedFor(Connection connection) {
        List<Connection> all = list();
        Set<Verb> verbs = EnumSet.allOf(Verb.class);
        verbs.removeIf(verb -> used(all, verb)
                .filter(used -> used.id().equals(connection.id()))
                .isEmpty());
        return verbs;
    }

    boolean offers(Connection connection, Verb verb) {
        return vendors.of(connection.kind()).offers().contains(verb);
    }

    private Optional<Connection> used(List<Connection> all, Verb verb) {
        return all.stream()
                .filter(Connection::active)
                .filter(each -> offers(each, verb))
                .findFirst();
    }

    /** @throws Problem.NotFound when there is none */
    @Transactional(readOnly = true)
    public Connection find(String id) {
        return mapper.findConnection(id).orElseThrow(Connections::unknown);
    }

    /**
     * Sets one up, active.
     *
     * @throws Problem.InvalidInput when it can't work as described
     * @throws Problem.Conflict when another one has the name, or there are too many
     */
    public Connection create(NewConnection wanted, Actor by) {
        Connection connection = fresh(wanted, by);
        require(connection, wanted.secret());
        requireSecret(connection, wanted.secret());
        if (list().size() >= MOST) {
            throw new Problem.Conflict(
                    "too-many-connections", "Too many", "There are " + MOST + " connections already.");
        }
        try {
            mapper.insertConnection(connection, secrets.sealed(connection.id(), given(connection, wanted.secret())));
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        audit.record("connection-created", subject(connection.id()), facts(connection));
        return connection;
    }

    /**
     * Changes what is not null, if nobody else changed the connection since its author read it.
     *
     * @throws Problem.StaleVersion when it has another version by now
     * @throws Problem.InvalidInput when it can't work as described, or the secret has to be given anew
     */
    public Connection change(String id, ConnectionChange change, int ifVersion, Actor by) {
        Connection known = find(id);
        Connection changed = change.appliedTo(known, by.id(), now());
        requireVersion(known, ifVersion);
        requireSecretAnew(known, changed, change.secret());
        require(changed, change.secret());
        update(changed);
        if (isElsewhere(known, changed)) {
            vendors.of(changed.kind()).moved(changed);
            syncs.moved(id);
        }
        if (change.secret() != null || !changed.authentication().hasSecret()) {
            mapper.updateSecret(id, secrets.sealed(id, given(changed, change.secret())));
        }
        syncs.worthATry(id);
        String secretToo = change.secret() == null ? "" : ", another secret";
        audit.record("connection-changed", subject(id), facts(changed) + secretToo);
        return changed;
    }

    /** @throws Problem.StaleVersion when it has another version by now */
    public void remove(String id, int ifVersion) {
        requireVersion(find(id), ifVersion);
        syncs.removed(id);
        if (mapper.deleteConnection(id, ifVersion) == 0) {
            throw new Problem.StaleVersion("The connection");
        }
        audit.record("connection-removed", subject(id), null);
    }

    /** Keeps how a test ended, unless the connection was changed meanwhile. */
    void tested(Connection connection, TestOutcome outcome) {
        mapper.updateTest(connection.id(), connection.version(), now(), outcome);
        if (outcome != TestOutcome.FAILURE) {
            syncs.worthATry(connection.id());
        }
        audit.record("connection-tested", subject(connection.id()), outcome.key());
    }

    private Connection fresh(NewConnection wanted, Actor by) {
        Instant now = now();
        Vendor vendor = vendors.of(wanted.kind());
        return new Connection(
                Ids.next(),
                wanted.kind(),
                wanted.name().strip(),
                wanted.stage(),
                wanted.authentication(),
                Objects.requireNonNullElseGet(blankToNull(wanted.url()), () -> vendor.usualUrl(wanted.stage())),
                blankToNull(wanted.tokenUrl()),
                wanted.systemClient(),
                blankToNull(wanted.clientId()),
                blankToNull(wanted.username()),
                Objects.requireNonNullElseGet(wanted.apiVersion(), vendor::usualApiVersion),
                true,
                now,
                by.id(),
                null,
                null,
                null,
                false,
                Objects.requireNonNullElse(wanted.terms(), ConnectionTerms.USUAL),
                now,
                by.id(),
                now,
                1);
    }

    private void update(Connection changed) {
        try {
            if (mapper.updateConnection(changed) == 0) {
                throw new Problem.StaleVersion("The connection");
            }
        } catch (DuplicateKeyException e) {
            throw taken();
        }
    }

    private void require(Connection connection, @Nullable String secret) {
        addresses.fault(connection.url()).ifPresent(fault -> {
            throw new Problem.InvalidInput("url", fault);
        });
        Vendor vendor = vendors.of(connection.kind());
        if (connection.changesSince() != null && vendor.readableObjects().isEmpty()) {
            throw new Problem.InvalidInput("readChanges", "is not offered for this kind of system");
        }
        if (connection.streamed()
                && (connection.changesSince() == null || vendor.topics().isEmpty())) {
            throw new Problem.InvalidInput(
                    "streamChanges", "needs changes to be read, and a system that tells of them");
        }
        List<Violation> faults = vendor.faults(connection, secret);
        if (!faults.isEmpty()) {
            throw new Problem.InvalidInput(faults);
        }
    }

    private static void requireSecret(Connection connection, @Nullable String secret) {
        if (connection.authentication().hasSecret() && blankToNull(secret) == null) {
            throw new Problem.InvalidInput("secret", "must not be blank");
        }
    }

    /** What is kept of a secret; nothing for who is let in without one. */
    private static String given(Connection connection, @Nullable String secret) {
        return connection.authentication().hasSecret() ? Objects.requireNonNull(secret) : "";
    }

    /** Else whoever may change an address could have the secret sent to themselves. */
    private static void requireSecretAnew(Connection known, Connection changed, @Nullable String secret) {
        boolean elsewhere = !known.url().equals(changed.url())
                || !Objects.equals(known.tokenUrl(), changed.tokenUrl())
                || known.authentication() != changed.authentication();
        if (elsewhere && secret == null && changed.authentication().hasSecret()) {
            throw new Problem.InvalidInput(
                    "secret", "must be given anew for another address, or another way of signing in");
        }
    }

    /** Another client or user of the usual address may be one of another org. */
    private static boolean isElsewhere(Connection known, Connection changed) {
        return !known.url().equals(changed.url())
                || !Objects.equals(known.systemClient(), changed.systemClient())
                || !Objects.equals(known.clientId(), changed.clientId())
                || !Objects.equals(known.username(), changed.username());
    }

    private static void requireVersion(Connection known, int ifVersion) {
        if (known.version() != ifVersion) {
            throw new Problem.StaleVersion("The connection");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String facts(Connection connection) {
        String tokens = connection.tokenUrl() == null ? "" : ", tokens of " + connection.tokenUrl();
        return connection.kind().key() + ", host " + connection.host() + tokens + ", by "
                + connection.authentication().key() + ", active " + connection.active() + ", changes read "
                + (connection.changesSince() != null) + ", streamed " + connection.streamed()
                + connection.terms().facts();
    }

    private static String subject(String id) {
        return "connection:" + id;
    }

    private static Problem.Conflict taken() {
        return new Problem.Conflict("connection-name-taken", "Name taken", "Another connection has this name.");
    }

    private static Problem.NotFound unknown() {
        return new Problem.NotFound("The connection");
    }
}
