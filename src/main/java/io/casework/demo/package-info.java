/** What a trial run starts with: customers who write. Only in the profile demo. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "customers", "cases"})
@NullMarked
package io.casework.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
