package io.casework.cases;

/** Somebody found that a case is none of our business. Published in the transaction of that. */
public record CaseFoundForeign(String number, String byUserId) {}
