/** Rehearsals: what would have become of past cases if an edited flow had run them. */
@NullMarked
package io.casework.flows.rehearsal;

import org.jspecify.annotations.NullMarked;
