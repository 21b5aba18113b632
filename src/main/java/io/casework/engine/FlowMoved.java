package io.casework.engine;

/**
 * The running flow of a case stands at another version now. Published in the transaction that moves it.
 *
 * @param version that it runs in from now on
 */
public record FlowMoved(String caseNumber, String processInstanceId, String processKey, int version) {}
