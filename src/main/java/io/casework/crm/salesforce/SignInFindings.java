package io.casework.crm.salesforce;

import io.casework.crm.connections.Authentication;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionFinding;
import io.casework.crm.connections.ConnectionFinding.Code;
import java.util.List;
import java.util.Locale;

/** Why we could not sign in, as far as the answer tells. */
final class SignInFindings {

    /** Parts of descriptions that come with {@code invalid_grant}, which by itself says nothing. */
    private record Telling(String part, Code code) {}

    private static final List<Telling> DESCRIPTIONS = List.of(
            new Telling("hasn't approved", Code.USER_NOT_APPROVED),
            new Telling("not approved", Code.USER_NOT_APPROVED),
            new Telling("not admin approved", Code.USER_NOT_APPROVED),
            new Telling("audience", Code.AUDIENCE_REFUSED),
            new Telling("expired authorization code", Code.CLOCK_WRONG),
            new Telling("no client credentials user", Code.FLOW_NOT_ENABLED),
            new Telling("not supported on this domain", Code.FLOW_NOT_ENABLED),
            new Telling("invalid assertion", Code.CREDENTIALS_REFUSED),
            new Telling("authentication failure", Code.CREDENTIALS_REFUSED),
            new Telling("client identifier invalid", Code.CLIENT_UNKNOWN));

    private SignInFindings() {}

    static ConnectionFinding of(Fault fault, Connection connection) {
        if (fault.errors().isEmpty()) {
            return ConnectionFinding.failure(withoutAnswer(fault), null, fault.getMessage());
        }
        SalesforceError error = fault.errors().get(0);
        return ConnectionFinding.failure(
                code(error, connection), null, error.code().toLowerCase(Locale.ROOT));
    }

    private static Code withoutAnswer(Fault fault) {
        return switch (fault.kind()) {
            case NOT_SET_UP -> Code.ADDRESS_REFUSED;
            case SIGN_IN_REFUSED -> Code.SIGN_IN_REFUSED;
            default -> Code.UNREACHABLE;
        };
    }

    private static Code code(SalesforceError error, Connection connection) {
        return switch (error.code()) {
            case SignInCodes.SECRET_UNREADABLE -> Code.SECRET_UNREADABLE;
            case SignInCodes.INSTANCE_ELSEWHERE -> Code.ADDRESS_REFUSED;
            case "INVALID_CLIENT_ID" -> Code.CLIENT_UNKNOWN;
            case "INVALID_CLIENT" ->
                connection.authentication() == Authentication.CLIENT_CREDENTIALS
                        ? Code.CREDENTIALS_REFUSED
                        : Code.CLIENT_UNKNOWN;
            case "UNSUPPORTED_GRANT_TYPE" -> Code.FLOW_NOT_ENABLED;
            default -> described(error.message().toLowerCase(Locale.ROOT));
        };
    }

    private static Code described(String description) {
        return DESCRIPTIONS.stream()
                .filter(telling -> description.contains(telling.part()))
                .map(Telling::code)
                .findFirst()
                .orElse(Code.SIGN_IN_REFUSED);
    }
}
