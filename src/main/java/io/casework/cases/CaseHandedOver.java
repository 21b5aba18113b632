package io.casework.cases;

/** Another team has a case. Published in the transaction that gives it. */
public record CaseHandedOver(String number, String team) {}
