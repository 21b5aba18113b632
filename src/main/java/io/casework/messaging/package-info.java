/** The way out: replies, surveys, team notifications. */
@ApplicationModule(allowedDependencies = {"shared", "cases", "engine"})
@NullMarked
package io.casework.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
