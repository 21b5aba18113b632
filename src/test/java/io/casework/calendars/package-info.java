@NullMarked
package io.casework.calendars;

import org.jspecify.annotations.NullMarked;
