package io.casework.simulation;

/** A mail as its receiver finds it. */
record Letter(String id, String subject, String text) {}
