/** Scripted people who act on the whole product while time passes. */
@NullMarked
package io.casework.simulation;

import org.jspecify.annotations.NullMarked;
