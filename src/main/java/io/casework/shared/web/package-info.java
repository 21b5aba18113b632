/** The frame of every request and answer: limits, strict JSON, problems, request ids, security headers. */
@NullMarked
package io.casework.shared.web;

import org.jspecify.annotations.NullMarked;
