@NullMarked
package io.casework.shared;

import org.jspecify.annotations.NullMarked;
