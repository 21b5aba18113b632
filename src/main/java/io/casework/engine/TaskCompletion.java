package io.casework.engine;

import io.casework.identity.Actor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows and what its answers do, for a form that needs more than routing facts. Without one, choices,
 * numbers, booleans and dates of a form become process variables and its texts an internal note on the case.
 */
public interface TaskCompletion {

    /** The path of the form, such as {@code support/answer-customer}. */
    String formKey();

    /** Values that the form shows when it opens, by field key. */
    Map<String, @Nullable Object> prefill(TaskContext task);

    /**
     * Applies valid answers, in the transaction that completes the task.
     *
     * @param data answers by field key, already held against the form's rules
     * @return process variables: ids and routing facts only
     * @throws io.casework.shared.Problem.Unprocessable when the answers contradict each other or the case
     */
    Map<String, @Nullable Object> complete(TaskContext task, Map<String, @Nullable Object> data, Actor actor);
}
