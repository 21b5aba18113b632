package io.casework.crm.sap;

import static io.casework.crm.connections.ConnectionFinding.failure;
import static io.casework.crm.connections.ConnectionFinding.ok;
import static io.casework.crm.connections.ConnectionFinding.warning;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionFinding;
import io.casework.crm.connections.ConnectionFinding.Code;
import java.util.ArrayList;
import java.util.List;

/** What a check of a system has found so far. */
final class Findings {

    private final Connection connection;
    private final List<ConnectionFinding> all = new ArrayList<>();

    Findings(Connection connection) {
        this.connection = connection;
    }

    List<ConnectionFinding> all() {
        return List.copyOf(all);
    }

    void add(ConnectionFinding finding) {
        all.add(finding);
    }

    /** To be said first, for it is the first call that shows it. */
    void signedIn() {
        add(ok(Code.SIGNED_IN, null, SapRules.user(connection)));
        if (SapRules.isOpen(connection)) {
            add(warning(Code.LINE_OPEN, null, null));
        }
    }

    /** @param subject what was asked for; says whether that, or the whole connection, is at fault */
    void fault(Fault fault, String subject) {
        Code code = code(fault);
        boolean isOfSubject = code == Code.OBJECT_FORBIDDEN || code == Code.SERVICE_MISSING;
        add(failure(code, isOfSubject ? subject : null, String.valueOf(fault.getMessage())));
    }

    private static Code code(Fault fault) {
        return switch (fault.kind()) {
            case SIGN_IN_REFUSED -> refusedCode(String.valueOf(fault.getMessage()));
            case NOT_ALLOWED -> Code.OBJECT_FORBIDDEN;
            case SESSION_LOST -> Code.TOKEN_MISSING;
            case NOT_SET_UP ->
                String.valueOf(fault.getMessage()).contains("address") ? Code.ADDRESS_REFUSED : Code.SERVICE_MISSING;
            case GONE, REJECTED -> Code.SERVICE_MISSING;
            default -> Code.UNREACHABLE;
        };
    }

    private static Code refusedCode(String message) {
        if (message.equals(SignIn.SECRET_UNREADABLE)) {
            return Code.SECRET_UNREADABLE;
        }
        return message.startsWith("the token service") ? Code.CREDENTIALS_REFUSED : Code.USER_REFUSED;
    }
}
