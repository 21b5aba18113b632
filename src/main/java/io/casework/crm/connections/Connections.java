package io.casework.crm.connections;

import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final AuditTrail audit;
    private final Clock clock;

    Connections(
            ConnectionMapper mapper,
            ConnectionSecrets secrets,
            ConnectionAddresses addresses,
            Vendors vendors,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.secrets = secrets;
        this.addresses = addresses;
        this.vendors = vendors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those set up first come first. */
    @Transactional(readOnly = true)
    public List<Connection> list() {
        return mapper.listConnections(MOST);
    }

    /** The one that flows use: of the active ones, the one set up first. */
    @Transactional(readOnly = true)
    public Optional<Connection> used() {
        return list().stream().filter(Connection::active).findFirst();
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
        if (list().size() >= MOST) {
            throw new Problem.Conflict(
                    "too-many-connections", "Too many", "There are " + MOST + " connections already.");
        }
        try {
            mapper.insertConnection(connection, secrets.sealed(connection.id(), wanted.secret()));
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
        if (change.secret() != null) {
            mapper.updateSecret(id, secrets.sealed(id, change.secret()));
        }
        String secretToo = change.secret() == null ? "" : ", another secret";
        audit.record("connection-changed", subject(id), facts(changed) + secretToo);
        return changed;
    }

    /** @throws Problem.StaleVersion when it has another version by now */
    public void remove(String id, int ifVersion) {
        requireVersion(find(id), ifVersion);
        if (mapper.deleteConnection(id, ifVersion) == 0) {
            throw new Problem.StaleVersion("The connection");
        }
        audit.record("connection-removed", subject(id), null);
    }

    /** Keeps how a test ended, unless the connection was changed meanwhile. */
    void tested(Connection connection, TestOutcome outcome) {
        mapper.updateTest(connection.id(), connection.version(), now(), outcome);
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
                wanted.clientId().strip(),
                blankToNull(wanted.username()),
                Objects.requireNonNullElseGet(wanted.apiVersion(), vendor::usualApiVersion),
                true,
                now,
                by.id(),
                null,
                null,
                null,
                false,
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

    /** Else whoever may change an address could have the secret sent to themselves. */
    private static void requireSecretAnew(Connection known, Connection changed, @Nullable String secret) {
        boolean elsewhere = !known.url().equals(changed.url()) || known.authentication() != changed.authentication();
        if (elsewhere && secret == null) {
            throw new Problem.InvalidInput(
                    "secret", "must be given anew for another address, or another way of signing in");
        }
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
        return connection.kind().key() + ", host " + connection.host() + ", by "
                + connection.authentication().key() + ", active " + connection.active() + ", changes read "
                + (connection.changesSince() != null) + ", streamed " + connection.streamed();
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
