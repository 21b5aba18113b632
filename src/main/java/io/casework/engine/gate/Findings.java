package io.casework.engine.gate;

import io.casework.engine.gate.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the rules find, up to a number that a reader can still use. */
final class Findings {

    private static final int MOST = RuleBook.shipped().limit("findings");
    private static final int LONGEST_ID = 128;

    private final List<Finding> found = new ArrayList<>();

    void error(@Nullable String element, Complaint complaint) {
        add(Severity.ERROR, element, complaint);
    }

    void error(XmlElement element, Complaint complaint) {
        add(Severity.ERROR, element.nearestId(), complaint);
    }

    void warning(XmlElement element, Complaint complaint) {
        add(Severity.WARNING, element.nearestId(), complaint);
    }

    boolean refuse() {
        return found.stream().anyMatch(Finding::refuses);
    }

    /** Errors first, else in the order of the document. */
    List<Finding> all() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private void add(Severity severity, @Nullable String element, Complaint complaint) {
        if (found.size() < MOST || (severity == Severity.ERROR && !refuse())) {
            String place = element == null || element.length() <= LONGEST_ID ? element : Shown.of(element);
            found.add(new Finding(severity, place, complaint.wording()));
        }
    }
}
