/** The cases that run in a flow, and what people may do to them. */
@NullMarked
package io.casework.flows.running;

import org.jspecify.annotations.NullMarked;
