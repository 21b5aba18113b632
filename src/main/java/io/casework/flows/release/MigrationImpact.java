package io.casework.flows.release;

import io.casework.engine.running.MigrationOutline.FlowStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a move to another version would mean for the cases that run.
 *
 * @param from the version that they run in
 * @param running how many flows of cases
 * @param steps those at which cases can stand
 * @param targets the steps of the other version that cases can be put at
 */
public record MigrationImpact(int from, long running, List<MigrationStep> steps, List<FlowStep> targets) {

    /**
     * @param running tokens that stand there
     * @param target what takes its place; null when nothing does yet
     * @param movable whether cases that stand there can move
     * @param problems why they can't, in plain words
     */
    public record MigrationStep(
            String elementId,
            String name,
            long running,
            @Nullable String target,
            @Nullable String targetName,
            boolean movable,
            List<String> problems) {}
}
