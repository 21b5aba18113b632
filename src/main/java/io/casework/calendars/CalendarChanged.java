package io.casework.calendars;

import java.util.Set;

/**
 * Some teams work at other times than before. Published in the transaction that changes it.
 *
 * @param teams their ids
 */
public record CalendarChanged(Set<String> teams) {}
