package io.casework.calendars;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that is not like its weekday.
 *
 * @param hours what the team works on that date all the same; null for nothing
 */
public record Holiday(LocalDate day, String name, @Nullable Hours hours) {}
