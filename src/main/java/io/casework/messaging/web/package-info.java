/** Links to surveys, for agents. */
@NullMarked
package io.casework.messaging.web;

import org.jspecify.annotations.NullMarked;
