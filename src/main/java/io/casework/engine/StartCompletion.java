package io.casework.engine;

import io.casework.identity.Actor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the form that starts a flow shows and what its answers do, for a form that needs more than routing facts. Without
 * one, choices, numbers, booleans and dates of the form become process variables and its texts an internal note on the
 * case.
 */
public interface StartCompletion {

    /** The path of the form, such as {@code support/request-call}. */
    String formKey();

    /** Values that the form shows when it opens, by field key, over those that every such form gets. */
    Map<String, @Nullable Object> prefill(StartContext start);

    /**
     * Applies valid answers, in the transaction that starts the flow.
     *
     * @param data answers by field key, already held against the form's rules
     * @return process variables: ids and routing facts only
     * @throws io.casework.shared.Problem.Unprocessable when the answers contradict each other or the case
     */
    Map<String, @Nullable Object> complete(StartContext start, Map<String, @Nullable Object> data, Actor actor);
}
