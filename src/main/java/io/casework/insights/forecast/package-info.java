/** Which promises to customers will be broken, and what more agents would change. */
@NullMarked
package io.casework.insights.forecast;

import org.jspecify.annotations.NullMarked;
