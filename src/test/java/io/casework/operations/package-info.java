@NullMarked
package io.casework.operations;

import org.jspecify.annotations.NullMarked;
