package io.casework.crm.connections;

import java.time.Instant;

/**
 * How many calls of a day the system has counted, ours and everybody else's.
 *
 * @param most it answers
 * @param seenAt when it said so to this node
 */
public record QuotaUsage(long used, long most, Instant seenAt) {}
