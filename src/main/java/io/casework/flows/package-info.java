/** The flows that run: which processes and decisions exist, in which versions. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine"})
@NullMarked
package io.casework.flows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
