package io.casework.crm.salesforce;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionKind;
import io.casework.crm.connections.Connections;
import io.casework.engine.StepRefused;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The org that a step of a flow means. */
@Component
class SalesforceOrgs {

    private final Connections connections;
    private final Orgs orgs;

    SalesforceOrgs(Connections connections, Orgs orgs) {
        this.connections = connections;
        this.orgs = orgs;
    }

    /**
     * Asks the org, and says what goes wrong as the engine knows it.
     *
     * @param name of the connection; null for the active one that was set up first
     * @return empty when no org is connected, or it is paused
     * @throws StepRefused when there is no connection of the name, or the org refuses
     * @throws io.casework.engine.StepUnavailable when the org can't be reached now
     */
    <T> Optional<T> ask(@Nullable String name, Function<SalesforceClient, T> question) {
        try {
            return meant(name)
                    .map(connection -> question.apply(orgs.of(connection).client()));
        } catch (Fault fault) {
            throw StepFaults.of(fault);
        }
    }

    private Optional<Connection> meant(@Nullable String name) {
        if (name == null) {
            return connections.list().stream().filter(SalesforceOrgs::isUsable).findFirst();
        }
        Connection named = connections.list().stream()
                .filter(connection -> connection.kind() == ConnectionKind.SALESFORCE)
                .filter(connection -> connection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StepRefused("crm-rejected", "No Salesforce connection has this name."));
        return Optional.of(named).filter(Connection::active);
    }

    private static boolean isUsable(Connection connection) {
        return connection.kind() == ConnectionKind.SALESFORCE && connection.active();
    }
}
