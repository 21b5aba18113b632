/** The case file: conversation, notes, attachments, deadlines, status. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "customers"})
@NullMarked
package io.casework.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
