package io.casework.support.process;

import org.jspecify.annotations.Nullable;

/**
 * A team's running cases that are to be counted anew.
 *
 * @param request another one when the calendar changes again meanwhile
 * @param afterCase number of the last case that is done; null when none is
 */
record DeadlineReview(String teamId, String request, @Nullable String afterCase) {}
