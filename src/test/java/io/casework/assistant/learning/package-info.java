@NullMarked
package io.casework.assistant.learning;

import org.jspecify.annotations.NullMarked;
