package io.casework.crm.connections;

import io.casework.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * One line of a test.
 *
 * @param subject what it is about, such as {@code Case} or {@code Case.Subject}; null when it is about the connection
 * @param detail a figure, or the name that the system has for its refusal; never its words
 */
public record ConnectionFinding(TestOutcome outcome, Code code, @Nullable String subject, @Nullable String detail) {

    /** What was found. The web application says it in words, and what to do about it. */
    public enum Code implements Keyed {
        SIGNED_IN,
        API_VERSION_OFFERED,
        QUOTA_LEFT,
        OBJECT_USABLE,

        /** More than four fifths of the calls of a day are used. */
        QUOTA_LOW,
        QUOTA_USED_UP,

        /** The quota could not be read. */
        QUOTA_UNKNOWN,

        /** The installation has another key for secrets now. */
        SECRET_UNREADABLE,
        ADDRESS_REFUSED,
        UNREACHABLE,

        /** Nobody allowed our application to act for the user. */
        USER_NOT_APPROVED,

        /** The key's certificate or the client's secret is not the one that the system has. */
        CREDENTIALS_REFUSED,
        CLIENT_UNKNOWN,
        AUDIENCE_REFUSED,

        /** An assertion was too old or too young when it came: a clock is wrong. */
        CLOCK_WRONG,
        FLOW_NOT_ENABLED,
        SIGN_IN_REFUSED,
        API_VERSION_MISSING,
        API_DISABLED,
        OBJECT_MISSING,
        OBJECT_READ_ONLY,
        EXTERNAL_ID_MISSING,

        /** The field for our id is there, but not an external id. */
        EXTERNAL_ID_NOT_EXTERNAL,
        EXTERNAL_ID_NOT_UNIQUE,
        FIELD_MISSING,
        FIELD_READ_ONLY,

        /** The system asks for a field that we do not fill in. */
        FIELD_DEMANDED,

        /** A picklist does not offer a value that we set. */
        VALUE_MISSING,

        /** Changes can be made as far as the session goes. */
        TOKEN_GIVEN,

        /** No token for changes is given, or it is lost with its cookies on the way. */
        TOKEN_MISSING,

        /** What is said can be read on the way. */
        LINE_OPEN,

        /** Name or password are refused. */
        USER_REFUSED,

        /** The service, or a part of it, is not there. */
        SERVICE_MISSING,

        /** We are let in, but not to this. */
        OBJECT_FORBIDDEN,

        /** The field for our number is missing. */
        REFERENCE_MISSING,
        PROPERTY_MISSING,
        PROPERTY_READ_ONLY,

        /** No status in use means this. */
        STATUS_MISSING,

        /** A first call went well. */
        ANSWERED,

        /** A first call was answered, but not with what was asked for. */
        ANSWERED_OTHERWISE,

        /** The token or the key is refused, or does not open this address. */
        SECRET_REFUSED
    }

    public static ConnectionFinding ok(Code code, @Nullable String subject, @Nullable String detail) {
        return new ConnectionFinding(TestOutcome.OK, code, subject, detail);
    }

    public static ConnectionFinding warning(Code code, @Nullable String subject, @Nullable String detail) {
        return new ConnectionFinding(TestOutcome.WARNING, code, subject, detail);
    }

    public static ConnectionFinding failure(Code code, @Nullable String subject, @Nullable String detail) {
        return new ConnectionFinding(TestOutcome.FAILURE, code, subject, detail);
    }
}
