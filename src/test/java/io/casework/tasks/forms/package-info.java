@NullMarked
package io.casework.tasks.forms;

import org.jspecify.annotations.NullMarked;
