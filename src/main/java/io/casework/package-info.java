/** Casework: workflow-driven case management for customer support and sales. */
@NullMarked
package io.casework;

import org.jspecify.annotations.NullMarked;
