/** Lets workers of third parties do steps of flows, by the engine's own locks. */
@NullMarked
package io.casework.engine.workers;

import org.jspecify.annotations.NullMarked;
