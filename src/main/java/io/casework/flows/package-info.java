/** Flows as people know and edit them: processes, decisions and forms, in which versions, and the next one in work. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine", "engine :: gate"})
@NullMarked
package io.casework.flows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
