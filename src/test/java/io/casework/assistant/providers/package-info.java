@NullMarked
package io.casework.assistant.providers;

import org.jspecify.annotations.NullMarked;
