package io.casework.crm.connections;

import io.casework.shared.Keyed;

/** How we sign in, and so what the secret of a connection is. */
public enum Authentication implements Keyed {

    /** An assertion signed with a private key, in the name of a user. */
    JWT_BEARER,

    /** The client's own secret. */
    CLIENT_CREDENTIALS,

    /** The password of a user, with every call. */
    BASIC,

    /** A token that somebody made, with every call. */
    BEARER,

    /** A key in a header that the system names, with every call. */
    HEADER,

    /** Whoever comes is let in. */
    NONE;

    public boolean hasSecret() {
        return this != NONE;
    }
}
