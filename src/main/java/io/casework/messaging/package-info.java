/** The way out: replies, surveys, team notifications. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "customers", "cases", "engine"})
@NullMarked
package io.casework.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
