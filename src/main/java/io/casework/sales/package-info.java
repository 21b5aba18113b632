/** Rules and the process face of sales: who is a new lead, whose turn it is, how long we keep in touch. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "customers", "cases", "engine", "calendars"})
@NullMarked
package io.casework.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
