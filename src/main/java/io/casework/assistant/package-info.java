/** Artificial intelligence: classify, draft, score; local models and the suggestion ledger. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "cases", "engine", "knowledge"})
@NullMarked
package io.casework.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
