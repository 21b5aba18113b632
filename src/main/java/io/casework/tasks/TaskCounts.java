package io.casework.tasks;

import java.util.Map;

/**
 * How many tasks each view has, for one reader.
 *
 * @param team open tasks by id of the team, of the teams that the reader may see
 */
public record TaskCounts(long all, long mine, long unassigned, Map<String, Long> team, long completed) {}
