/** How the next version of a flow comes into use, and what becomes of the cases that run. */
@NullMarked
package io.casework.flows.release;

import org.jspecify.annotations.NullMarked;
