package io.casework.cases;

/**
 * Something happened that may change what we do about a lead: its facts, its consent, or it wrote. Published in the
 * transaction that changes it; scores, owners and outcomes, which the flow itself notes, are not told.
 */
public record LeadChanged(String number) {}
