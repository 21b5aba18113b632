/** How far the assistant is trusted: levels by step and intent that evidence moves, and thresholds of confidence. */
@NullMarked
package io.casework.assistant.trust;

import org.jspecify.annotations.NullMarked;
