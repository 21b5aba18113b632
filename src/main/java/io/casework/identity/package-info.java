/** Who acts: users, teams, permissions, sign-in, API tokens, the audit trail. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.casework.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
