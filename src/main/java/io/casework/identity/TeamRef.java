package io.casework.identity;

/** A team, as other things name it. */
public record TeamRef(String id, String name) {}
