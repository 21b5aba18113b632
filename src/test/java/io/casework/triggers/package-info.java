@NullMarked
package io.casework.triggers;

import org.jspecify.annotations.NullMarked;
