@NullMarked
package io.casework.sales.process;

import org.jspecify.annotations.NullMarked;
