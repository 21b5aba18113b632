@NullMarked
package io.casework.knowledge;

import org.jspecify.annotations.NullMarked;
