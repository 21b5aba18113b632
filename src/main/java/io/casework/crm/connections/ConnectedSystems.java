package io.casework.crm.connections;

import io.casework.crm.CrmSystem;
import io.casework.crm.CrmSystems;
import io.casework.crm.CrmTarget;
import io.casework.crm.Verb;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class ConnectedSystems implements CrmSystems {

    /** From here on only what is urgent goes. */
    private static final double SCARCE = 0.95;

    /** What was seen of the quota longer ago says nothing of it now; one call tells. */
    private static final Duration TELLING = Duration.ofMinutes(15);

    private final Connections connections;
    private final Vendors vendors;
    private final Clock clock;

    ConnectedSystems(Connections connections, Vendors vendors, Clock clock) {
        this.connections = connections;
        this.vendors = vendors;
        this.clock = clock;
    }

    @Override
    public boolean any(Verb verb) {
        return connections.list().stream().anyMatch(each -> connections.offers(each, verb));
    }

    @Override
    public Optional<CrmSystem> used() {
        return connections.list().stream()
                .filter(Connection::active)
                .filter(this::isCrm)
                .findFirst()
                .map(this::system);
    }

    @Override
    public Optional<CrmSystem> used(Verb verb) {
        return connections.used(verb).map(this::system);
    }

    @Override
    public Optional<CrmTarget> target() {
        return connections.used(Verb.PUSH).map(used -> new CrmTarget(used.id(), system(used), isScarce(used)));
    }

    @Override
    public Optional<CrmSystem> find(String connectionId) {
        return connections.list().stream()
                .filter(connection -> connection.id().equals(connectionId))
                .filter(this::isCrm)
                .findFirst()
                .map(this::system);
    }

    private boolean isCrm(Connection connection) {
        return !vendors.of(connection.kind()).offers().isEmpty();
    }

    private CrmSystem system(Connection connection) {
        return vendors.of(connection.kind()).system(connection);
    }

    private boolean isScarce(Connection connection) {
        return vendors.of(connection.kind())
                .usage(connection)
                .filter(usage -> clock.instant().isBefore(usage.seenAt().plus(TELLING)))
                .filter(usage -> usage.most() > 0 && usage.used() >= SCARCE * usage.most())
                .isPresent();
    }
}
