/** One port to customer relationship systems, a folder a vendor. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "customers", "cases", "engine"})
@NullMarked
package io.casework.crm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
