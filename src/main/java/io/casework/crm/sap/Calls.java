package io.casework.crm.sap;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.Deadline;
import io.casework.crm.connections.Line;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Calls of one system, and of no other: tried again as the kind of fault allows while there is time, and not at all while the
 * system is left alone. Never within a transaction.
 */
final class Calls {

    static final String CLIENT = "Casework";

    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    /** Below the time that a step stays with its node, with room for the token and for what comes after. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    /** Who is to wait longer gives its thread back, and comes again. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Less is no time for another try. */
    private static final Duration A_TRY = Duration.ofMillis(500);

    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl home;
    private final String connectionId;
    private final Wire wire;
    private final SignIn signIn;
    private final Line<Fault> line;

    Calls(Connection connection, Wire wire, SignIn signIn) {
        this.home = HttpUrl.get(connection.url());
        this.connectionId = connection.id();
        this.wire = wire;
        this.signIn = signIn;
        this.line = new Line<>(connection.id(), Fault.class, new LineFaults());
    }

    /**
     * An answer that is a success.
     *
     * @throws Fault whenever it is not
     */
    Answer make(Call call) {
        requireNoTransaction();
        requireHome(call.url());
        Deadline deadline = Deadline.in(PATIENCE);
        for (int tried = 1; ; tried++) {
            try {
                return line.through(() -> authorized(call, deadline));
            } catch (Fault fault) {
                Duration pause = pause(fault, tried);
                boolean again = tried < fault.kind().tries()
                        && (call.repeatable() || !fault.isOfUnknownOutcome())
                        && pause.compareTo(LONGEST_PAUSE) <= 0
                        && deadline.allows(pause.plus(A_TRY));
                if (!again || !rest(pause)) {
                    throw fault;
                }
            }
        }
    }

    /** @throws Fault when an address, such as that of a next page, leads elsewhere */
    HttpUrl requireHome(HttpUrl url) {
        boolean same = url.scheme().equals(home.scheme())
                && url.host().equals(home.host())
                && url.port() == home.port()
                && url.username().isEmpty()
                && url.password().isEmpty();
        if (!same) {
            throw Fault.of(FaultKind.REJECTED, "an address leads to another host");
        }
        return url;
    }

    private Answer authorized(Call call, Deadline deadline) {
        String authorization = signIn.authorization(null, deadline);
        Answer answer = wire.exchange(request(call, authorization), deadline);
        if (answer.status() == 401 && signIn.byToken()) {
            answer = wire.exchange(request(call, signIn.authorization(authorization, deadline)), deadline);
        }
        if (!answer.isSuccess()) {
            throw Fault.of(answer);
        }
        answer.notes().forEach(note -> log.info("Connection {} notes {}", connectionId, note));
        return answer;
    }

    private static Request request(Call call, String authorization) {
        Request.Builder request = new Request.Builder()
                .url(call.url())
                .header("User-Agent", CLIENT)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
        call.headers().forEach(request::header);
        RequestBody body =
                call.body() == null ? null : RequestBody.create(call.body().toString(), JSON);
        return request.method(call.method(), body).build();
    }

    private static Duration pause(Fault fault, int tried) {
        long usual = fault.kind().firstPause().toMillis() << (tried - 1);
        Duration own = Duration.ofMillis(usual + ThreadLocalRandom.current().nextLong(usual / 2 + 1));
        Duration wish = fault.retryAfter();
        return wish != null && wish.compareTo(own) > 0 ? wish : own;
    }

    /** False when the thread is to stop. */
    private static boolean rest(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
        return !Thread.currentThread().isInterrupted();
    }

    private static void requireNoTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No CRM is called within a transaction");
        }
    }

    private static final class LineFaults implements Line.Faults<Fault> {

        @Override
        public Fault leftAlone(Duration time) {
            return Fault.of(FaultKind.AWAY, "it is left alone for a while")
                    .after(time)
                    .beforeTheCall();
        }

        @Override
        public Line.@Nullable Breakdown breakdown(Fault fault) {
            if (!fault.kind().isBreakdown()) {
                return null;
            }
            boolean refused = fault.kind() == FaultKind.SIGN_IN_REFUSED;
            return new Line.Breakdown(refused ? Line.AFTER_REFUSED_SIGN_IN : fault.retryAfter());
        }
    }
}
