@NullMarked
package io.casework.assistant.masking;

import org.jspecify.annotations.NullMarked;
