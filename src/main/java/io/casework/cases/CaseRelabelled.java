package io.casework.cases;

/** Somebody corrected what a case is about. Published in the transaction that changes it. */
public record CaseRelabelled(String number, String intent, String byUserId) {}
