package io.casework.insights;

import java.time.Instant;

/** @param since when it came to stand as it does */
public record CrmCase(String caseNumber, Instant since) {}
