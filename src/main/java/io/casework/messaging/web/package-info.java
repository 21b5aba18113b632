/** Sending over HTTP. */
@NullMarked
package io.casework.messaging.web;

import org.jspecify.annotations.NullMarked;
