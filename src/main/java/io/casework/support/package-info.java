/** Policies and the process face of customer support. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "customers", "cases", "engine", "calendars"})
@NullMarked
package io.casework.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
