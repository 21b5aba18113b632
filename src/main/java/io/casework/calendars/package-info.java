/** When a team works: business calendars, and the time that counts by them. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package io.casework.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
