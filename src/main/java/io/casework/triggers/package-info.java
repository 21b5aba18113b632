/** The way in: events of CRM systems and signed webhooks become cases. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "customers", "cases", "engine", "crm"})
@NullMarked
package io.casework.triggers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
