/** The kernel: pages and cursors, problems, the clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.casework.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
