@NullMarked
package io.casework.identity;

import org.jspecify.annotations.NullMarked;
