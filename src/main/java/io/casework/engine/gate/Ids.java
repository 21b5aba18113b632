package io.casework.engine.gate;

import java.util.HashSet;
import java.util.Set;

/** Two elements with one id would make a finding, a drawing or a running case point to the wrong one. */
final class Ids {

    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    Ids(Findings findings) {
        this.findings = findings;
    }

    void apply(XmlElement root) {
        root.all()
                .filter(element -> !element.id().isEmpty())
                .filter(element -> !seen.add(element.id()))
                .forEach(element -> findings.error(element, Complaint.of("id-twice")));
    }
}
