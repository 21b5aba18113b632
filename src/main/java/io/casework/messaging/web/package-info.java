/** Sending over HTTP, and links to surveys. */
@NullMarked
package io.casework.messaging.web;

import org.jspecify.annotations.NullMarked;
