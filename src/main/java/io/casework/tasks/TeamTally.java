package io.casework.tasks;

/**
 * How many tasks a team has.
 *
 * @param held open ones that one person holds
 * @param completedByHolder completed ones that this person completed
 */
record TeamTally(String team, long open, long unassigned, long held, long completed, long completedByHolder) {}
