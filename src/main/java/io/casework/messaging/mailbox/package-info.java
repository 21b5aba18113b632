/** The way in: mailboxes are read, mails taken apart and put on file. */
@NullMarked
package io.casework.messaging.mailbox;

import org.jspecify.annotations.NullMarked;
