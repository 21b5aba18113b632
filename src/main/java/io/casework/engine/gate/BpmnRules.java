package io.casework.engine.gate;

import java.util.List;
import java.util.Set;

/** What holds between the parts of a flow, once each part by itself is allowed. */
final class BpmnRules {

    private static final Set<String> DRAWING = Set.of("bpmndi", "dc", "di");
    private static final int LONGEST_DESCRIPTION = 2_000;

    private static final Complaint NOT_EXECUTABLE = Complaint.of(
            "not-executable", "The flow is only a drawing; it can't be started.", "Mark it as executable.");

    private static final Complaint NO_STARTERS = Complaint.of(
            "starter-unknown", "Only teams of the company can start a flow by hand.", "Pick teams that exist.");

    private BpmnRules() {}

    static void apply(XmlElement root, ModelContext context, Findings findings) {
        size(root, findings);
        if (findings.refuse()) {
            return;
        }
        processes(root, findings);
        starters(root, context, findings);
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
            findings.error(root, Complaint.of("model-too-large", "The flow has more than " + most + " parts."));
        }
    }

    private static void processes(XmlElement root, Findings findings) {
        List<XmlElement> processes = root.children("process").toList();
        if (processes.isEmpty()) {
            findings.error(root, Complaint.of("process-missing", "The file holds no flow."));
        }
        processes.stream()
                .filter(process -> process.id().isEmpty() || process.id().length() > 64)
                .forEach(process -> findings.error(
                        process, Complaint.of("process-id", "A flow needs an id of at most 64 characters.")));
        processes.stream()
                .filter(process -> !"true".equals(process.attribute("isExecutable")))
                .forEach(process -> findings.warning(process, NOT_EXECUTABLE));
        processes.forEach(process -> HistoryDays.complete(process, StepRules.CAMUNDA, findings));
    }

    private static void starters(XmlElement root, ModelContext context, Findings findings) {
        root.children("process")
                .filter(process -> !context.catalogue().teams().containsAll(starters(process)))
                .forEach(process -> findings.error(process, NO_STARTERS));
    }

    private static List<String> starters(XmlElement process) {
        String groups = StepRules.camunda(process, "candidateStarterGroups");
        return groups == null ? List.of() : List.of(groups.split(" ?, ?"));
    }

    /** The engine evaluates the documentation of user tasks, and of nothing else. */
    private static void descriptions(XmlElement root, ModelContext context, Findings findings) {
        Complaint tooLong = Complaint.of("text-too-long", "A task's description has at most 2,000 characters.");
        root.all("userTask").flatMap(task -> task.children("documentation")).forEach(description -> {
            Complaint complaint = description.textLength() > LONGEST_DESCRIPTION
                    ? tooLong
                    : ValueTypes.of("template").check(description.text(), context);
            if (complaint != null) {
                findings.error(description, complaint);
            }
        });
    }
}
