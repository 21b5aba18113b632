@NullMarked
package io.casework.messaging.webhooks;

import org.jspecify.annotations.NullMarked;
