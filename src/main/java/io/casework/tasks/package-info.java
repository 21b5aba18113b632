/** The work list: query, claim, complete, take next, live updates. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine", "cases"})
@NullMarked
package io.casework.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
