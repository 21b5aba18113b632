@NullMarked
package io.casework.engine.workers;

import org.jspecify.annotations.NullMarked;
