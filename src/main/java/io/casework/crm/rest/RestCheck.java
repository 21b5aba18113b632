package io.casework.crm.rest;

import static io.casework.crm.connections.ConnectionFinding.failure;
import static io.casework.crm.connections.ConnectionFinding.ok;
import static io.casework.crm.connections.ConnectionFinding.warning;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionFinding;
import io.casework.crm.connections.ConnectionFinding.Code;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;

/** Reads the first path that may be called, and says how that went. What is below it nobody but a flow can know. */
final class RestCheck {

    private static final int FORBIDDEN = 403;

    private final RestSystem system;

    RestCheck(RestSystem system) {
        this.system = system;
    }

    List<ConnectionFinding> run() {
        List<ConnectionFinding> findings = new ArrayList<>();
        findings.add(firstCall());
        if (isOpen(system.connection())) {
            findings.add(warning(Code.LINE_OPEN, null, null));
        }
        return findings;
    }

    private ConnectionFinding firstCall() {
        String path = system.connection().terms().pathPrefixes().get(0);
        HttpUrl url = system.home().newBuilder().encodedPath(path).build();
        try {
            return finding(path, system.make(RestCall.get(url)));
        } catch (RestFault fault) {
            return failure(code(fault), path, String.valueOf(fault.getMessage()));
        }
    }

    private static ConnectionFinding finding(String path, Answer answer) {
        String status = String.valueOf(answer.status());
        if (answer.isSuccess()) {
            return ok(Code.ANSWERED, path, status);
        }
        if (answer.status() == FORBIDDEN) {
            return failure(Code.SECRET_REFUSED, path, status);
        }
        return answer.passes()
                ? failure(Code.UNREACHABLE, path, status)
                : warning(Code.ANSWERED_OTHERWISE, path, status);
    }

    private static Code code(RestFault fault) {
        return switch (fault.kind()) {
            case AWAY -> Code.UNREACHABLE;
            case ADDRESS -> Code.ADDRESS_REFUSED;
            case SECRET_UNREADABLE -> Code.SECRET_UNREADABLE;
            case SIGN_IN -> Code.SECRET_REFUSED;
            case TOO_LARGE -> Code.ANSWERED_OTHERWISE;
        };
    }

    /** Whether what is said can be read on the way to another machine. */
    private static boolean isOpen(Connection connection) {
        return connection.url().startsWith("http:")
                && !List.of("localhost", "127.0.0.1", "[::1]").contains(connection.host());
    }
}
