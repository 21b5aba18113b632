package io.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was promised, as instants; policy code counts business hours. */
public record Deadlines(@Nullable Instant firstResponseDueAt, @Nullable Instant solutionDueAt) {}
