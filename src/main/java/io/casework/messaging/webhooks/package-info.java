/** The way out to other systems: webhooks as Standard Webhooks describes them. */
@NullMarked
package io.casework.messaging.webhooks;

import org.jspecify.annotations.NullMarked;
