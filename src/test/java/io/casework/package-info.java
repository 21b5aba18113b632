@NullMarked
package io.casework;

import org.jspecify.annotations.NullMarked;
