package io.casework.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A case and those that went into it, whose conversation is its own from then on. */
@Component
class CaseFamily {

    private static final int MOST = 500;

    private final CaseMapper cases;

    CaseFamily(CaseMapper cases) {
        this.cases = cases;
    }

    /** The number itself first. */
    List<String> of(String number) {
        Set<String> all = new LinkedHashSet<>(List.of(number));
        List<String> generation = List.of(number);
        while (!generation.isEmpty() && all.size() < MOST) {
            generation = cases.listMergedInto(generation).stream()
                    .filter(all::add)
                    .limit(MOST)
                    .toList();
        }
        return List.copyOf(all);
    }
}
