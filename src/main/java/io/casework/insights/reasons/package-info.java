/** Why a step is slow: what sets its slow runs apart, beyond chance. */
@NullMarked
package io.casework.insights.reasons;

import org.jspecify.annotations.NullMarked;
