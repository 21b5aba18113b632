@NullMarked
package io.casework.sales;

import org.jspecify.annotations.NullMarked;
