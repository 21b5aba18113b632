package io.casework.assistant;

import io.casework.identity.UserRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the local model that reads tickets stands.
 *
 * @param serving null while the first one is being trained
 * @param newLabels what people labelled since a training last began
 * @param retrainAfter so many of them begin the next one
 * @param training whether one is under way
 * @param versions the newest first
 * @param runs the newest first
 */
public record TicketModelOverview(
        @Nullable ServingModel serving,
        int newLabels,
        int retrainAfter,
        boolean training,
        List<Version> versions,
        List<TrainingRun> runs) {

    /** @param held a person put it there against the newest one: nothing takes its place by itself */
    public record ServingModel(int version, boolean held, Instant changedAt, UserRef changedBy, String reason) {}

    /** @param report null for one that was trained before reports were kept */
    public record Version(int version, Instant createdAt, int trainedOn, @Nullable ModelReport report) {}
}
