/** Webhooks over HTTP. */
@NullMarked
package io.casework.messaging.webhooks.web;

import org.jspecify.annotations.NullMarked;
