/** The frame of every request and answer: limits, strict JSON, problems, request ids, headers, the single page. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.casework.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
