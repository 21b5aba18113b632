@NullMarked
package io.casework.assistant.trust;

import org.jspecify.annotations.NullMarked;
