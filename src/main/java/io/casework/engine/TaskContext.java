package io.casework.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user task as its form sees it.
 *
 * @param variables the process variables visible to the task
 */
public record TaskContext(
        String taskId,
        String caseNumber,
        String processKey,
        String processInstanceId,
        String activityId,
        Map<String, @Nullable Object> variables) {}
