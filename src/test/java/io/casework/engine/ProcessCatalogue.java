package io.casework.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/** Writes {@code processes/README.md}: what ships, in words. */
record ProcessCatalogue(
        List<ShippedProcess> processes,
        List<ShippedDecisionTable> decisions,
        Map<String, ConnectorDescription> connectors) {

    String markdown() {
        return Stream.of(
                        Stream.of(
                                "# Processes",
                                "",
                                "Generated from the models; `ProcessModelsTests` keeps it true.",
                                "",
                                "| process | modules it uses | calls |",
                                "|---|---|---|"),
                        processes.stream().map(ProcessCatalogue::overview),
                        processes.stream().flatMap(this::process),
                        Stream.of(
                                "",
                                "## Decisions",
                                "",
                                "| decision | by | decides | rows apply |",
                                "|---|---|---|---|"),
                        decisions.stream().map(ProcessCatalogue::decision),
                        Stream.of(
                                "",
                                "## Connectors",
                                "",
                                "| connector | inputs | outputs | refuses with |",
                                "|---|---|---|---|"),
                        connectors.values().stream()
                                .sorted((one, other) -> one.id().compareTo(other.id()))
                                .map(ProcessCatalogue::connector),
                        Stream.of(""))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String overview(ShippedProcess shipped) {
        String calls = shipped.every(CallActivity.class).stream()
                .map(call -> link(call.getCalledElement()))
                .collect(Collectors.joining(", "));
        return row(link(shipped.toString()), String.join(", ", modules(shipped)), calls);
    }

    private static Set<String> modules(ShippedProcess shipped) {
        return shipped.connectorSteps()
                .map(step -> step.getCamundaTopic().replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String picture(ShippedProcess shipped) {
        String name = shipped.process().getName();
        return "![%s: the model](../docs/images/processes/%s.svg)".formatted(name, shipped);
    }

    private Stream<String> process(ShippedProcess shipped) {
        return Stream.of(
                        Stream.of("", "## " + shipped, "", ShippedProcess.documentation(shipped.process()), ""),
                        startForm(shipped),
                        Stream.of(picture(shipped), ""),
                        Stream.of("| step | how | what |", "|---|---|---|"),
                        shipped.leftToRight(Activity.class)
                                .filter(step -> !(step instanceof SubProcess))
                                .map(ProcessCatalogue::step),
                        deadlines(shipped),
                        messages(shipped))
                .flatMap(lines -> lines);
    }

    private static Stream<String> startForm(ShippedProcess shipped) {
        return shipped.every(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormKey() != null)
                .flatMap(start -> Stream.of(
                        "People start it by hand, with the form " + code(start.getCamundaFormKey()) + ".", ""));
    }

    private static String step(Activity step) {
        return row(step.getName(), how(step), ShippedProcess.documentation(step));
    }

    private static String how(Activity step) {
        if (step instanceof ServiceTask service) {
            return code(service.getCamundaTopic());
        }
        if (step instanceof UserTask task) {
            return "person, form " + code(task.getCamundaFormKey());
        }
        if (step instanceof BusinessRuleTask rule) {
            return "decision " + link(rule.getCamundaDecisionRef());
        }
        return step instanceof CallActivity call ? "process " + link(call.getCalledElement()) : "waits";
    }

    private static Stream<String> deadlines(ShippedProcess shipped) {
        List<String> rows = shipped.leftToRight(CatchEvent.class)
                .flatMap(ProcessCatalogue::deadline)
                .toList();
        return rows.isEmpty()
                ? Stream.of()
                : Stream.concat(Stream.of("", "| deadline | at | what |", "|---|---|---|"), rows.stream());
    }

    private static Stream<String> deadline(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast)
                .map(timer -> row(
                        event.getName(),
                        code(ShippedProcess.instant(timer).replaceAll("[${}]", "")),
                        ShippedProcess.documentation((Event) event)));
    }

    private static Stream<String> messages(ShippedProcess shipped) {
        String names = shipped.every(Message.class).stream()
                .map(message -> code(message.getName()))
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Stream.of() : Stream.of("", "Waits for the messages " + names + ".");
    }

    private static String decision(ShippedDecisionTable shipped) {
        String inputs =
                shipped.table().getInputs().stream().map(Input::getLabel).collect(Collectors.joining(", "));
        String outputs =
                shipped.table().getOutputs().stream().map(Output::getLabel).collect(Collectors.joining(", "));
        String hits =
                switch (shipped.table().getHitPolicy()) {
                    case UNIQUE -> "exactly one of ";
                    case FIRST -> "the first that fits of ";
                    case COLLECT -> "all that fit, added up, of ";
                    default -> "some of ";
                };
        return row(
                "<a id=\"%s\"></a>%s: %s"
                        .formatted(
                                shipped,
                                shipped,
                                shipped.decision()
                                        .getDescription()
                                        .getTextContent()
                                        .strip()),
                inputs,
                outputs,
                hits + shipped.table().getRules().size());
    }

    private static String connector(ConnectorDescription connector) {
        return row(
                code(connector.id()) + " " + connector.name(),
                fields(connector.inputs()),
                fields(connector.outputs()),
                connector.errors().stream().sorted().map(ProcessCatalogue::code).collect(Collectors.joining(", ")));
    }

    private static String fields(List<ConnectorDescription.Field> fields) {
        return fields.stream().map(ProcessCatalogue::field).collect(Collectors.joining("<br>"));
    }

    private static String field(ConnectorDescription.Field field) {
        String choices =
                field.choices().stream().map(ProcessCatalogue::code).collect(Collectors.joining(", ", " (", ")"));
        return "%s %s: %s%s"
                .formatted(
                        code(field.name()),
                        field.type(),
                        field.documentation(),
                        field.choices().isEmpty() ? "" : choices);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String link(String id) {
        return "[%s](#%s)".formatted(id, id);
    }
}
