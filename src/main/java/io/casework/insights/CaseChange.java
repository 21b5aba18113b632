package io.casework.insights;

import java.time.Instant;

/** A case has changed. */
record CaseChange(String caseNumber, Instant at) {}
