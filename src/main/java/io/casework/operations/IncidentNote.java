package io.casework.operations;

import io.casework.identity.UserRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator knows of a cause.
 *
 * @param incident the one that it is about, which need not be open any more; null: the cause as a whole
 */
public record IncidentNote(String id, @Nullable String incident, String text, UserRef by, Instant at) {}
