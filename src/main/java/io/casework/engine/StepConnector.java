package io.casework.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One action that a flow can take. A service task names it by id (its topic); a worker runs it with no transaction
 * open, at least once, so what it does must be idempotent by {@link StepCall#idempotencyKey()}.
 */
public interface StepConnector {

    ConnectorDescription description();

    /**
     * Takes the action.
     *
     * @return the outputs that the description names: strings, numbers, booleans and {@link java.time.Instant}s
     * @throws StepRefused when trying again is of no use
     * @throws StepUnavailable when a later try may do
     */
    Map<String, @Nullable Object> run(StepCall call);
}
