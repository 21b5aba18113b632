package io.casework.crm.salesforce;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionTerms;
import io.casework.crm.connections.Deadline;
import io.casework.crm.connections.Line;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Calls of one org: with a token that is renewed once when it has died, tried again as the kind of fault allows while there
 * is time, and not at all while the org is left alone. Never within a transaction.
 */
final class Calls {

    /** What the product is called in the changes that an org tells of, so that it knows its own again. */
    static final String CLIENT = "casework";

    /** The org is not asked again before, when its calls are used up and it does not say for how long. */
    static final Duration QUOTA_PAUSE = Duration.ofMinutes(15);

    /** Below the time that a step stays with its node, with room for the token and for what comes after. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    /** Who is to wait longer gives its thread back, and comes again. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Less is no time for another try. */
    private static final Duration A_TRY = Duration.ofMillis(500);

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int NOT_MODIFIED = 304;

    private final Connection connection;
    private final Wire wire;
    private final Session session;
    private final Line<Fault> line;
    private final Quotas quotas;

    Calls(Connection connection, Wire wire, Login login, Quotas quotas) {
        this.connection = connection;
        this.wire = wire;
        this.session = new Session(deadline -> login.signIn(connection, deadline));
        this.line = new Line<>(connection.id(), Fault.class, new LineFaults());
        this.quotas = quotas;
    }

    /**
     * An answer that is a success; or 304, which only a conditional call gets.
     *
     * @throws Fault whenever it is not
     */
    Answer make(Call call) {
        return repeated(call.repeatable(), token -> request(call, token, connection.terms()));
    }

    /** A call that is not of the REST API. It is not made again when it may have done something. */
    Answer make(Function<Token, Request> request) {
        return repeated(false, request);
    }

    /**
     * With the token that there is, or a new one.
     *
     * @throws Fault when it can't
     */
    Token signIn() {
        return session.token(Deadline.in(PATIENCE));
    }

    /** @throws Fault when there is no other */
    void renew(Token dead) {
        session.renewed(dead, Deadline.in(PATIENCE));
    }

    /** @throws Fault when we are not let in */
    HttpUrl instance() {
        return session.token(Deadline.in(PATIENCE)).instance();
    }

    /** @throws IllegalArgumentException when the path leads to another host */
    static HttpUrl address(Token token, String path) {
        HttpUrl url = token.instance().resolve(path);
        if (!path.startsWith("/services/")
                || url == null
                || !url.host().equals(token.instance().host())) {
            throw new IllegalArgumentException("A path of the API begins with /services/");
        }
        return url;
    }

    private static Request request(Call call, Token token, ConnectionTerms terms) {
        Request.Builder request = new Request.Builder()
                .url(address(token, call.path()))
                .header("User-Agent", "Casework")
                .header("Authorization", "Bearer " + token.accessToken())
                .header("Accept", "application/json")
                .header("Sforce-Call-Options", "client=" + CLIENT);
        if (terms.allowDuplicates()) {
            request.header("Sforce-Duplicate-Rule-Header", "allowSave=true");
        }
        call.headers().forEach(request::header);
        RequestBody body =
                call.body() == null ? null : RequestBody.create(call.body().toString(), JSON);
        return request.method(call.method(), body).build();
    }

    private Answer repeated(boolean repeatable, Function<Token, Request> request) {
        requireNoTransaction();
        Deadline deadline = Deadline.in(PATIENCE);
        for (int tried = 1; ; tried++) {
            try {
                return line.through(() -> authorized(request, deadline));
            } catch (Fault fault) {
                Duration pause = pause(fault, tried);
                boolean again = tried < fault.kind().tries()
                        && (repeatable || fault.kind().isWithoutEffect())
                        && pause.compareTo(LONGEST_PAUSE) <= 0
                        && deadline.allows(pause.plus(A_TRY));
                if (!again || !rest(pause)) {
                    throw fault;
                }
            }
        }
    }

    private Answer authorized(Function<Token, Request> request, Deadline deadline) {
        Token token = session.token(deadline);
        try {
            return exchange(request.apply(token), deadline);
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.SESSION_DEAD) {
                throw fault;
            }
            return exchange(request.apply(session.renewed(token, deadline)), deadline);
        }
    }

    private Answer exchange(Request request, Deadline deadline) {
        Answer answer = wire.exchange(request, deadline);
        quotas.read(connection.id(), answer.headers());
        if (!answer.isSuccess() && answer.status() != NOT_MODIFIED) {
            throw fault(answer);
        }
        return answer;
    }

    private static Fault fault(Answer answer) {
        List<SalesforceError> errors = ErrorBodies.read(answer.body());
        FaultKind kind = FaultCodes.kindOf(answer.status(), errors);
        Fault fault = errors.isEmpty()
                ? Fault.of(kind, "It was answered with status " + answer.status())
                : Fault.of(kind, errors);
        boolean quota = kind == FaultKind.QUOTA_USED_UP && answer.retryAfter() == null;
        return fault.after(quota ? QUOTA_PAUSE : answer.retryAfter());
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
            return Fault.of(FaultKind.AWAY, "The org is left alone for a while").after(time);
        }

        @Override
        public Line.@Nullable Breakdown breakdown(Fault fault) {
            return fault.kind().isBreakdown() ? new Line.Breakdown(fault.retryAfter()) : null;
        }
    }
}
