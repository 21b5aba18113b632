package io.casework.engine;

/** A flow that somebody is about to start on a case. */
public record StartContext(String processKey, String caseNumber) {}
