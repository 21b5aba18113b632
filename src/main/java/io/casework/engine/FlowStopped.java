package io.casework.engine;

/** Somebody stopped a running flow of a case before its end. Published in the transaction that stops it. */
public record FlowStopped(String caseNumber, String processInstanceId, String processKey) {}
