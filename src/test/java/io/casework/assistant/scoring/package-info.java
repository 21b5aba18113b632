@NullMarked
package io.casework.assistant.scoring;

import org.jspecify.annotations.NullMarked;
