package io.casework.cases;

/** A case was closed, rejected, withdrawn or merged. Published in the transaction that ends it. */
public record CaseEnded(String number) {}
