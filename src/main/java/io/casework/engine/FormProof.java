package io.casework.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether tasks can work with a form: show it, hold what comes back against it, and do what follows from it. */
public interface FormProof {

    /**
     * @param content JSON that the gate admits
     * @param shipped the form that came with the product under the same key, whose answers the product reads; null when
     *     none did
     */
    List<Fault> faults(String content, @Nullable String shipped);

    /**
     * What is wrong, in words for the form's author.
     *
     * @param rule kebab-case and stable
     * @param refuses whether tasks could not work with the form; else it is only worth a thought
     */
    record Fault(String rule, boolean refuses, String reason, @Nullable String fix) {}
}
