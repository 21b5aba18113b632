package io.casework.assistant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param summary JSON */
record TrainingRunRow(
        String id,
        String requestedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        TrainingRun.@Nullable Outcome outcome,
        @Nullable String summary) {}
