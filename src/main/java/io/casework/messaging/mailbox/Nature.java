package io.casework.messaging.mailbox;

/** What kind of thing a mail is, and so who or what may react to it. */
enum Nature {
    /** Somebody wrote it. */
    WRITTEN,
    /** A machine sent it; it opens a case but moves none. */
    AUTOMATIC,
    /** A machine answered, such as an out-of-office note; nothing reacts to it. */
    AUTO_REPLY,
    /** A server tells that a mail of ours did not arrive. */
    BOUNCE
}
