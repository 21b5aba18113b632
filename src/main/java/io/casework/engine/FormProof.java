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
     * What is wrong.
     *
     * @param name of the complaint in the gate's rule file, which has the words for the form's author
     * @param refuses whether tasks could not work with the form; else it is only worth a thought
     * @param shown for the places that the complaint leaves open
     */
    record Fault(String name, boolean refuses, List<String> shown) {}
}
