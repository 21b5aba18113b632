package io.casework.engine.gate;

import io.casework.engine.gate.XmlElement.Name;

/** The engine takes no model that doesn't say how long finished cases are kept; older tools never ask for it. */
final class HistoryDays {

    private static final String ATTRIBUTE = "historyTimeToLive";
    private static final String ASSUMED = "P365D";

    private HistoryDays() {}

    static void complete(XmlElement model, String namespace, Findings findings) {
        if (model.attribute(namespace, ATTRIBUTE) == null) {
            findings.warning(model, Complaint.of("history-missing"));
            model.attributes().put(new Name(namespace, ATTRIBUTE), ASSUMED);
        }
    }
}
