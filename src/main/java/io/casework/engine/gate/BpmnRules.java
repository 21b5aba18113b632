package io.casework.engine.gate;

import java.util.List;
import java.util.Set;

/** What holds between the parts of a flow, once each part by itself is allowed. */
final class BpmnRules {

    private static final Set<String> DRAWING = Set.of("bpmndi", "dc", "di");

    private BpmnRules() {}

    static void apply(XmlElement root, ModelContext context, Findings findings) {
        size(root, findings);
        if (findings.refuse()) {
            return;
        }
        processes(root, context, findings);
        descriptions(root, context, findings);
        new StepRules(context, findings).apply(root);
        new EventRules(root, context, findings).apply();
        new LoopRules(findings).apply(root);
        new FlowRules(root, findings).apply();
    }

    private static void size(XmlElement root, Findings findings) {
        var prefixes = RuleBook.shipped().bpmn().prefixes();
        int most = RuleBook.shipped().bpmn().semantic();
        long parts = root.all()
                .filter(element -> !DRAWING.contains(prefixes.get(element.uri())))
                .count();
        if (parts > most) {
            findings.error(root, Complaint.of("model-too-large.parts", most));
        }
    }

    private static void processes(XmlElement root, ModelContext context, Findings findings) {
        List<XmlElement> processes = root.children("process").toList();
        int longest = RuleBook.shipped().limit("processId");
        if (processes.isEmpty()) {
            findings.error(root, Complaint.of("process-missing.file"));
        }
        processes.stream()
                .filter(process -> process.id().isEmpty() || process.id().length() > longest)
                .forEach(process -> findings.error(process, Complaint.of("process-id")));
        NameRules.apply(processes, context.catalogue().processes(), context, findings);
        processes.stream()
                .filter(process -> !"true".equals(process.attribute("isExecutable")))
                .forEach(process -> findings.warning(process, Complaint.of("not-executable")));
        processes.forEach(process -> HistoryDays.complete(process, StepRules.CAMUNDA, findings));
    }

    /** The engine evaluates the documentation of user tasks, and of nothing else. */
    private static void descriptions(XmlElement root, ModelContext context, Findings findings) {
        int longest = RuleBook.shipped().limit("description");
        root.all("userTask").flatMap(task -> task.children("documentation")).forEach(description -> {
            Complaint complaint = description.textLength() > longest
                    ? Complaint.of("text-too-long.description")
                    : ValueTypes.of("template").check(description.text(), context);
            if (complaint != null) {
                findings.error(description, complaint);
            }
        });
    }
}
