/** Doors for machines, and what administrators see of them, over HTTP. */
@NullMarked
package io.casework.triggers.web;

import org.jspecify.annotations.NullMarked;
