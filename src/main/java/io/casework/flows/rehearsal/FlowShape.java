package io.casework.flows.rehearsal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** One version of a process, as far as a rehearsal has to look into it. */
final class FlowShape {

    private static final Set<String> CONNECTED = Set.of("${connected}", "#{connected}");

    private final String key;
    private final String name;
    private final String xml;
    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<FlowNode, List<FlowNode>> incoming = new HashMap<>();
    private final Map<String, Set<String>> sources = new HashMap<>();

    private FlowShape(String key, String xml, BpmnModelInstance model) {
        this.key = key;
        this.xml = xml;
        Process process = model.getModelElementById(key);
        this.name = process == null || process.getName() == null ? key : process.getName();
        model.getModelElementsByType(FlowNode.class).forEach(node -> nodes.put(node.getId(), node));
        model.getModelElementsByType(SequenceFlow.class)
                .forEach(flow -> incoming.computeIfAbsent(flow.getTarget(), node -> new ArrayList<>())
                        .add(flow.getSource()));
    }

    /** @param key id of one of the processes in the model */
    static FlowShape of(String key, String xml) {
        return new FlowShape(
                key, xml, Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    String xml() {
        return xml;
    }

    Set<String> ids() {
        return nodes.keySet();
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    String nameOf(String id) {
        FlowNode node = nodes.get(id);
        String label = node == null ? null : node.getName();
        return label == null || label.isBlank() ? id : label;
    }

    /** Gateways only show the way. Whoever adds one without another way leaves the cases where they were. */
    boolean isStep(String id) {
        FlowNode node = nodes.get(id);
        return node != null && !(node instanceof Gateway);
    }

    boolean isJoin(String id) {
        FlowNode node = nodes.get(id);
        return node instanceof Gateway && waysInto(node).size() > 1;
    }

    /** What a step does, to find it again under another id; null when that can't be told. */
    @Nullable
    String doing(String id) {
        FlowNode node = nodes.get(id);
        if (node == null) {
            return null;
        }
        return Stream.of("topic", "formKey", "decisionRef")
                .map(attribute -> node.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", attribute))
                .map(value -> value == null ? "" : value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .or(() -> Optional.ofNullable(node.getAttributeValue("calledElement")))
                .map(value -> node.getElementType().getTypeName() + ' ' + value)
                .orElse(null);
    }

    /** Whether a step asks a decision by its name. */
    boolean asks(String decision) {
        return nodes.values().stream()
                .anyMatch(
                        node -> node instanceof BusinessRuleTask task && decision.equals(task.getCamundaDecisionRef()));
    }

    /** How a timer is written, such as {@code timeDate ${dueAt}}; null for anything else. */
    @Nullable
    String timer(String id) {
        return nodes.get(id) instanceof CatchEvent event
                ? event.getEventDefinitions().stream()
                        .filter(TimerEventDefinition.class::isInstance)
                        .map(TimerEventDefinition.class::cast)
                        .flatMap(timer -> Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()))
                        .filter(Objects::nonNull)
                        .map(time -> time.getElementType().getTypeName()
                                + ' '
                                + time.getTextContent().strip())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The step that an event is attached to; null when it stands by itself. */
    @Nullable
    String host(String id) {
        return nodes.get(id) instanceof BoundaryEvent event
                ? event.getAttachedTo().getId()
                : null;
    }

    /** Whether the flow takes anything over from a connector but that it is connected. */
    boolean usesOutputs(String id) {
        return nodes.get(id) instanceof ServiceTask task
                && task.getExtensionElements() != null
                && task.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                        .flatMap(mapping -> mapping.getCamundaOutputParameters().stream())
                        .map(CamundaOutputParameter::getTextContent)
                        .anyMatch(value -> !CONNECTED.contains(value.strip()));
    }

    /** Whether the model waits for an error of a step, as the live engine looks for it: in this flow only. */
    boolean catches(String id, String code) {
        return Stream.<ModelElementInstance>iterate(
                        nodes.get(id), scope -> scope != null, ModelElementInstance::getParentElement)
                .flatMap(this::catchers)
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition -> ((ErrorEventDefinition) definition).getError())
                .anyMatch(error -> error == null
                        || error.getErrorCode() == null
                        || error.getErrorCode().equals(code));
    }

    private Stream<CatchEvent> catchers(ModelElementInstance scope) {
        Stream<CatchEvent> attached = nodes.values().stream()
                .filter(node -> node instanceof BoundaryEvent event && scope.equals(event.getAttachedTo()))
                .map(CatchEvent.class::cast);
        Stream<CatchEvent> inside = scope.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(part -> part.getChildElementsByType(StartEvent.class).stream());
        return Stream.concat(attached, inside);
    }

    /** The steps that lead to a step, past gateways; an event leads on from what it is attached to. */
    Set<String> sourcesOf(String id) {
        return sources.computeIfAbsent(id, step -> {
            Set<String> found = new HashSet<>();
            collect(nodes.get(step), found, new HashSet<>());
            return found;
        });
    }

    private void collect(@Nullable FlowNode node, Set<String> found, Set<FlowNode> seen) {
        if (node == null || !seen.add(node)) {
            return;
        }
        for (FlowNode before : before(node)) {
            if (before instanceof Gateway) {
                collect(before, found, seen);
            } else {
                found.add(before.getId());
            }
        }
    }

    private List<FlowNode> waysInto(FlowNode node) {
        return incoming.getOrDefault(node, List.of());
    }

    private Collection<? extends FlowNode> before(FlowNode node) {
        if (node instanceof BoundaryEvent event) {
            return Set.of(event.getAttachedTo());
        }
        if (node instanceof StartEvent && node.getParentElement() instanceof SubProcess part) {
            return Set.of(part);
        }
        return waysInto(node);
    }

    /** Whether an element ends the flow itself, and not a part of it. */
    boolean isEnd(String id) {
        return nodes.get(id) instanceof EndEvent end && end.getParentElement() instanceof Process;
    }

    /** Whether the flow waits at an event, rather than beside it. */
    boolean waitsAt(String id) {
        FlowNode node = nodes.get(id);
        return node instanceof IntermediateCatchEvent || node instanceof ReceiveTask;
    }
}
