@NullMarked
package io.casework.tasks;

import org.jspecify.annotations.NullMarked;
