/** Dashboards: facts of cases, their sums by day and month, the figures made of them, and what they foretell. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "calendars"})
@NullMarked
package io.casework.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
