/** What operators look after: work that got stuck, waits or could not go on by itself, and what works on it. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine", "engine :: incidents"})
@NullMarked
package io.casework.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
