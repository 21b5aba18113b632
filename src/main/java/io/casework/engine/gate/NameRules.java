package io.casework.engine.gate;

import io.casework.engine.gate.RuleBook.Reserved;
import java.util.List;
import java.util.Set;

/** A file changes the flow that it is kept under, and takes no name that the product or another flow has. */
final class NameRules {

    private NameRules() {}

    /** @param taken ids of the flows or decisions that there are */
    static void apply(List<XmlElement> definitions, Set<String> taken, ModelContext context, Findings findings) {
        Reserved reserved = RuleBook.shipped().reserved();
        for (XmlElement definition : definitions) {
            String id = definition.id();
            if (reserved.includes(id)) {
                findings.error(definition, Complaint.of("name-reserved", Shown.of(id)));
            } else if (!id.equals(context.key()) && taken.contains(id)) {
                findings.error(definition, Complaint.of("process-foreign", Shown.of(id)));
            }
        }
    }
}
