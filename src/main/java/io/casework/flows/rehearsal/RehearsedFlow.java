package io.casework.flows.rehearsal;

/** A flow whose past cases are played. */
public record RehearsedFlow(String key, String name) {}
