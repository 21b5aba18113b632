@NullMarked
package io.casework.calendars.web;

import org.jspecify.annotations.NullMarked;
