/** What a trial run starts with: customers who write, and some who had their answers. Only in the profile demo. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "customers", "cases", "engine", "tasks"})
@NullMarked
package io.casework.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
