package io.casework.engine;

import java.util.Optional;

/** Whether tasks can work with a form: show it, and hold what comes back against it. */
public interface FormProof {

    /**
     * @param content JSON that the gate admits
     * @return in words for the form's author what keeps answers from being checked; empty when nothing does
     */
    Optional<String> fault(String content);
}
