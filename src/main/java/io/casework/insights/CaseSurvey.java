package io.casework.insights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last time a customer was asked about a case. */
record CaseSurvey(String caseNumber, Instant invitedAt, @Nullable Instant givenAt, @Nullable Integer score) {}
