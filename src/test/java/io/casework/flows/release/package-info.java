@NullMarked
package io.casework.flows.release;

import org.jspecify.annotations.NullMarked;
