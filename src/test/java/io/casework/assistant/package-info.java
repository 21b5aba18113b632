@NullMarked
package io.casework.assistant;

import org.jspecify.annotations.NullMarked;
