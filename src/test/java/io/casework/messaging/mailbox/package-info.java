@NullMarked
package io.casework.messaging.mailbox;

import org.jspecify.annotations.NullMarked;
