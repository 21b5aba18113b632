package io.casework.tasks;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.engine.CaseTraits;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Team and category of cases, as their files say. */
@Component
class CaseFileTraits implements CaseTraits {

    private final Cases cases;

    CaseFileTraits(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Map<String, Traits> of(Collection<String> caseNumbers) {
        Map<String, Traits> known = new HashMap<>();
        caseNumbers.stream()
                .map(cases::lookUp)
                .flatMap(Optional::stream)
                .forEach(file -> known.put(file.number(), traits(file)));
        return known;
    }

    private static Traits traits(CaseFile file) {
        return new Traits(file.team(), file.labels().category());
    }
}
