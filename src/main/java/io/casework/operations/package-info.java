/** What operators look after: work that could not go on by itself. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine"})
@NullMarked
package io.casework.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
