/** Runs connectors: registry, worker, retries. */
@NullMarked
package io.casework.engine.connectors;

import org.jspecify.annotations.NullMarked;
