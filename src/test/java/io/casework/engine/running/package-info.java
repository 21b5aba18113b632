@NullMarked
package io.casework.engine.running;

import org.jspecify.annotations.NullMarked;
