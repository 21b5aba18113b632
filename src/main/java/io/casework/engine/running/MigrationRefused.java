package io.casework.engine.running;

import io.casework.shared.Problem;
import java.util.List;
import java.util.Map;

/** 422: the steps of the two versions do not fit together as they were mapped. {@code steps} says which and why. */
public class MigrationRefused extends Problem {

    private static final long serialVersionUID = 1L;

    MigrationRefused(Map<String, List<String>> problems) {
        super("migration-refused", "Cases can't move so", 422, sentence(problems));
        with("steps", problems);
    }

    private static String sentence(Map<String, List<String>> problems) {
        Map.Entry<String, List<String>> first = problems.entrySet().iterator().next();
        return first.getKey() + ": " + String.join(" ", first.getValue());
    }
}
