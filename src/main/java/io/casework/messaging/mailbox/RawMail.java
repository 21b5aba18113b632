package io.casework.messaging.mailbox;

import java.io.InputStream;

/** The bytes of a mail while the transaction that reads them is open. */
record RawMail(InputStream stream) {}
