/** Dashboards: facts of cases, their sums by day and month, and the figures made of them. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package io.casework.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
