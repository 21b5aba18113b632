package io.casework.identity;

/** A person or a machine, as other things name it. */
public record UserRef(String id, String name) {}
