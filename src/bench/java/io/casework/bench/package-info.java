/** Measures the packaged product from outside, on this machine. */
@NullMarked
package io.casework.bench;

import org.jspecify.annotations.NullMarked;
