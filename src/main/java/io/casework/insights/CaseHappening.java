package io.casework.insights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline.
 *
 * @param what the key of the timeline, such as {@code waiting}
 * @param subject the team that got the case, where it got to one
 */
record CaseHappening(String caseNumber, String what, @Nullable String subject, Instant at) {}
