@NullMarked
package io.casework.support.process;

import org.jspecify.annotations.NullMarked;
