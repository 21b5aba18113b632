package io.casework.operations;

import java.time.Instant;

/**
 * A node of the cluster.
 *
 * @param name of its machine
 * @param works whether it does work by itself, beside answering requests
 * @param seenAt when it last said that it is there, by the clock of the database
 * @param alive whether that was not long ago
 */
public record Node(
        String id, String name, String version, boolean works, Instant startedAt, Instant seenAt, boolean alive) {}
