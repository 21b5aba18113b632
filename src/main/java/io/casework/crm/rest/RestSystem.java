package io.casework.crm.rest;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionAddresses;
import io.casework.crm.connections.ConnectionSecrets;
import io.casework.crm.connections.Line;
import java.time.Clock;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One system as this node knows it: its session, and whether it is worth trying. Never called within a transaction. */
final class RestSystem {

    static final String CLIENT = "Casework";

    private static final int NOT_LET_IN = 401;

    private final Connection connection;
    private final Wire wire;
    private final RestSignIn signIn;
    private final Line<RestFault> line;

    RestSystem(Connection connection, ConnectionAddresses addresses, ConnectionSecrets secrets, Clock clock) {
        this.connection = connection;
        this.wire = new Wire(connection, addresses);
        this.signIn = new RestSignIn(connection, secrets, wire, clock);
        this.line = new Line<>(connection.id(), RestFault.class, new LineFaults());
    }

    boolean isOf(Connection other) {
        return connection.id().equals(other.id()) && connection.version() == other.version();
    }

    Connection connection() {
        return connection;
    }

    HttpUrl home() {
        return HttpUrl.get(connection.url());
    }

    /**
     * An answer of whatever status, but for that of not being let in.
     *
     * @throws RestFault when there is none
     */
    Answer make(RestCall call) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No system is called within a transaction");
        }
        return line.through(() -> letIn(call), RestSystem::breakdown);
    }

    /** Who is not let in has done nothing, so the call may be made again with another token. */
    private Answer letIn(RestCall call) {
        Request request = signIn.shownWith(call.request());
        Answer answer = wire.exchange(request);
        if (answer.status() == NOT_LET_IN && signIn.isRenewable(request)) {
            answer = wire.exchange(signIn.shownWith(call.request()));
        }
        if (answer.status() == NOT_LET_IN) {
            throw new RestFault(RestFault.Kind.SIGN_IN, "it does not let us in");
        }
        return answer;
    }

    private static Line.@Nullable Breakdown breakdown(Answer answer) {
        return answer.passes() ? new Line.Breakdown(answer.retryAfter()) : null;
    }

    private static final class LineFaults implements Line.Faults<RestFault> {

        @Override
        public RestFault leftAlone(Duration time) {
            return new RestFault(RestFault.Kind.AWAY, "it is left alone for a while", time);
        }

        @Override
        public Line.@Nullable Breakdown breakdown(RestFault fault) {
            return switch (fault.kind()) {
                case TOO_LARGE -> null;
                case SIGN_IN -> new Line.Breakdown(Line.AFTER_REFUSED_SIGN_IN);
                case AWAY, ADDRESS, SECRET_UNREADABLE -> new Line.Breakdown(null);
            };
        }
    }
}
