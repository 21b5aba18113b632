package io.casework.crm.salesforce;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which kind of fault a code of Salesforce is. */
final class FaultCodes {

    private static final Map<String, FaultKind> KINDS = Map.ofEntries(
            Map.entry("INVALID_SESSION_ID", FaultKind.SESSION_DEAD),
            Map.entry("INVALID_AUTH_HEADER", FaultKind.SESSION_DEAD),
            Map.entry("REQUEST_LIMIT_EXCEEDED", FaultKind.QUOTA_USED_UP),
            Map.entry("UNABLE_TO_LOCK_ROW", FaultKind.LOCKED),
            Map.entry("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", FaultKind.REJECTED),
            Map.entry("SERVER_UNAVAILABLE", FaultKind.AWAY),
            Map.entry("UNKNOWN_EXCEPTION", FaultKind.AWAY),
            Map.entry("QUERY_TIMEOUT", FaultKind.CURSOR_GONE),
            Map.entry("INVALID_QUERY_LOCATOR", FaultKind.CURSOR_GONE),
            Map.entry("DUPLICATES_DETECTED", FaultKind.LIKE_ANOTHER),
            Map.entry("DUPLICATE_VALUE", FaultKind.VALUE_TAKEN),
            Map.entry("ENTITY_IS_DELETED", FaultKind.GONE),
            Map.entry("NOT_FOUND", FaultKind.GONE),
            Map.entry("ALL_OR_NONE_OPERATION_ROLLED_BACK", FaultKind.UNDONE),
            Map.entry("PROCESSING_HALTED", FaultKind.UNDONE),
            Map.entry("API_DISABLED_FOR_ORG", FaultKind.NOT_SET_UP),
            Map.entry("API_CURRENTLY_DISABLED", FaultKind.NOT_SET_UP),
            Map.entry("UNSUPPORTED_API_VERSION", FaultKind.NOT_SET_UP));

    /** Data or rights. Codes that begin with INSUFFICIENT_ACCESS are of them, too. */
    private static final Set<String> REJECTED = Set.of(
            "BAD_REQUEST",
            "CANNOT_UPDATE_CONVERTED_LEAD",
            "CIRCULAR_DEPENDENCY",
            "DELETE_FAILED",
            "FIELD_CUSTOM_VALIDATION_EXCEPTION",
            "FIELD_FILTER_VALIDATION_EXCEPTION",
            "FIELD_INTEGRITY_EXCEPTION",
            "INVALID_CROSS_REFERENCE_KEY",
            "INVALID_EMAIL_ADDRESS",
            "INVALID_FIELD",
            "INVALID_FIELD_FOR_INSERT_UPDATE",
            "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
            "INVALID_TYPE",
            "JSON_PARSER_ERROR",
            "MALFORMED_ID",
            "MALFORMED_QUERY",
            "METHOD_NOT_ALLOWED",
            "MISSING_ARGUMENT",
            "NUMBER_OUTSIDE_VALID_RANGE",
            "REQUIRED_FIELD_MISSING",
            "STRING_TOO_LONG",
            "TRANSFER_REQUIRES_READ");

    private static final String NOT_FOR_REST = "not valid for use with the REST API";
    private static final String NO_AGENT = "not attached to Agent";

    private FaultCodes() {}

    /** By the codes, and by the status only where there is none that we know. */
    static FaultKind kindOf(int status, List<SalesforceError> errors) {
        return ofCodes(errors).orElseGet(() -> ofStatus(status));
    }

    /** Of several errors the one that explains the others decides. Empty when none has a code that we know. */
    private static Optional<FaultKind> ofCodes(List<SalesforceError> errors) {
        return errors.stream()
                .map(FaultCodes::ofCode)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(kind -> kind == FaultKind.UNDONE));
    }

    private static FaultKind ofStatus(int status) {
        if (status == 408 || status == 429 || status >= 500) {
            return FaultKind.AWAY;
        }
        return switch (status) {
            case 300 -> FaultKind.AMBIGUOUS;
            case 301, 302, 303, 307, 308, 410 -> FaultKind.NOT_SET_UP;
            case 401 -> FaultKind.SESSION_DEAD;
            case 404 -> FaultKind.GONE;
            case 412 -> FaultKind.CHANGED_MEANWHILE;
            case 420 -> FaultKind.ORG_EXPIRED;
            default -> FaultKind.REJECTED;
        };
    }

    private static Optional<FaultKind> ofCode(SalesforceError error) {
        String code = error.code();
        if (REJECTED.contains(code) || code.startsWith("INSUFFICIENT_ACCESS")) {
            return Optional.of(FaultKind.REJECTED);
        }
        return Optional.ofNullable(KINDS.get(code)).map(usual -> narrowed(error, usual));
    }

    private static FaultKind narrowed(SalesforceError error, FaultKind usual) {
        return switch (error.code()) {
            case "REQUEST_LIMIT_EXCEEDED" -> error.message().contains("Concurrent") ? FaultKind.BUSY : usual;
            case "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY" ->
                error.message().contains("UNABLE_TO_LOCK_ROW") ? FaultKind.LOCKED : usual;
            case "INVALID_SESSION_ID" -> isNewTokenOfUse(error) ? usual : FaultKind.SIGN_IN_REFUSED;
            case "NOT_FOUND" -> error.message().startsWith("Provided external ID field") ? FaultKind.NOT_SET_UP : usual;
            default -> usual;
        };
    }

    /** These say INVALID_SESSION_ID for ever, whatever the token. */
    private static boolean isNewTokenOfUse(SalesforceError error) {
        return !error.message().contains(NOT_FOR_REST) && !error.message().contains(NO_AGENT);
    }
}
