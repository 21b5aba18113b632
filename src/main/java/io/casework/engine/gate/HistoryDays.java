package io.casework.engine.gate;

import io.casework.engine.gate.XmlElement.Name;

/** The engine takes no model that doesn't say how long finished cases are kept; older tools never ask for it. */
final class HistoryDays {

    private static final String ATTRIBUTE = "historyTimeToLive";
    private static final String ASSUMED = "P365D";
    private static final Complaint MISSING = Complaint.of(
            "history-missing",
            "The model doesn't say how long finished cases are kept; one year is assumed.",
            "Set the history time to live, P365D for example.");

    private HistoryDays() {}

    static void complete(XmlElement model, String namespace, Findings findings) {
        if (model.attribute(namespace, ATTRIBUTE) == null) {
            findings.warning(model, MISSING);
            model.attributes().put(new Name(namespace, ATTRIBUTE), ASSUMED);
        }
    }
}
