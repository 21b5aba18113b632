/** Learning from labelled texts: features, a linear model, calibration, evaluation. Knows nothing of cases. */
@NullMarked
package io.casework.assistant.learning;

import org.jspecify.annotations.NullMarked;
