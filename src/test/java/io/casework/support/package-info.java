@NullMarked
package io.casework.support;

import org.jspecify.annotations.NullMarked;
