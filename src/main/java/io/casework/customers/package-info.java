/** The people and accounts a case is for. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.casework.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
