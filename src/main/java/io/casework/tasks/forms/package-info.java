/** The forms of tasks: what they ask, and whether what came back is an answer. */
@NullMarked
package io.casework.tasks.forms;

import org.jspecify.annotations.NullMarked;
