/** Articles and past answers, and their search. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "cases"})
@NullMarked
package io.casework.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
