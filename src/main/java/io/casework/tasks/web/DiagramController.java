package io.casework.tasks.web;

import io.casework.cases.Cases;
import io.casework.engine.CaseDiagrams;
import io.casework.identity.CurrentActor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a case stands in its flows. */
@RestController
class DiagramController {

    private final Cases cases;
    private final CaseDiagrams diagrams;
    private final CurrentActor currentActor;

    DiagramController(Cases cases, CaseDiagrams diagrams, CurrentActor currentActor) {
        this.cases = cases;
        this.diagrams = diagrams;
        this.currentActor = currentActor;
    }

    record CaseDiagram(List<CaseDiagrams.Diagram> processes) {}

    @GetMapping("/api/cases/{number}/diagram")
    CaseDiagram getDiagram(@PathVariable String number) {
        cases.read(number, currentActor.get());
        return new CaseDiagram(diagrams.ofCase(number));
    }
}
