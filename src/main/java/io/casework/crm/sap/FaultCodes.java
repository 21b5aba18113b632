package io.casework.crm.sap;

import java.util.List;
import java.util.Locale;

/** Which kind of fault an answer is: by its status, except where a lock comes in the clothes of something else. */
final class FaultCodes {

    /** We ask for English; some messages come in the language of the system nevertheless. */
    private static final List<String> LOCKS = List.of(
            "is currently being processed by",
            "is being processed by",
            "locked by user",
            "locked by another user",
            "wird gerade von",
            "wird gerade durch",
            "gesperrt durch benutzer");

    private static final List<Integer> OF_LOCKS = List.of(400, 409, 423, 500);

    private FaultCodes() {}

    static FaultKind kindOf(Answer answer, List<SapError> errors) {
        int status = answer.status();
        if (OF_LOCKS.contains(status) && errors.stream().anyMatch(FaultCodes::isLock)) {
            return FaultKind.LOCKED;
        }
        return switch (status) {
            case 401 -> FaultKind.SIGN_IN_REFUSED;
            case 403 -> answer.demandsToken() ? FaultKind.SESSION_LOST : FaultKind.NOT_ALLOWED;
            case 404, 410 -> answer.isOfAPage() ? FaultKind.NOT_SET_UP : FaultKind.GONE;
            case 408, 502, 503, 504 -> FaultKind.AWAY;
            case 412 -> FaultKind.CHANGED_MEANWHILE;
            case 423 -> FaultKind.LOCKED;
            case 428 -> FaultKind.VERSION_DEMANDED;
            case 429 -> FaultKind.BUSY;
            default -> ofClass(status);
        };
    }

    private static FaultKind ofClass(int status) {
        if (status >= 500) {
            return FaultKind.BROKEN;
        }
        return status < 400 ? FaultKind.NOT_SET_UP : FaultKind.REJECTED;
    }

    private static boolean isLock(SapError error) {
        String message = error.message().toLowerCase(Locale.ROOT);
        return LOCKS.stream().anyMatch(message::contains);
    }
}
