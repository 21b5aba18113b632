/** The only door to the process engine: embedding, connectors, deployment gate, step ledger. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "calendars"})
@NullMarked
package io.casework.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
