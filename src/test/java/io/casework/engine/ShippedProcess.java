package io.casework.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One of the processes in the folder {@code processes}, as the rules for all of them look at it. */
record ShippedProcess(Path file, BpmnModelInstance model) {

    static final Path FOLDER = Path.of("processes");

    static List<ShippedProcess> all() {
        return files(".bpmn").map(ShippedProcess::read).toList();
    }

    static Stream<Path> files(String ending) {
        try (Stream<Path> tree = Files.walk(FOLDER)) {
            return tree.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShippedProcess read(Path file) {
        return new ShippedProcess(file, Bpmn.readModelFromFile(file.toFile()));
    }

    String feature() {
        return Objects.requireNonNull(file.getParent()).getFileName().toString();
    }

    Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** In the order in which people read the drawing. */
    <T extends FlowNode> Stream<T> leftToRight(Class<T> type) {
        return every(type).stream()
                .sorted(Comparator.<T>comparingDouble(node -> bounds(node).getX())
                        .thenComparingDouble(node -> bounds(node).getY()));
    }

    private static Bounds bounds(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds();
    }

    Stream<FlowNode> nodes() {
        return every(FlowNode.class).stream();
    }

    Stream<ServiceTask> connectorSteps() {
        return every(ServiceTask.class).stream();
    }

    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .findFirst()
                .map(ModelElementInstance::getTextContent)
                .orElse("")
                .strip();
    }

    static Optional<CamundaInputOutput> mapping(BaseElement step) {
        return Optional.ofNullable(step.getExtensionElements())
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                                .findFirst());
    }

    static String instant(TimerEventDefinition timer) {
        return Optional.ofNullable(timer.getTimeDate())
                .map(ModelElementInstance::getTextContent)
                .orElse("");
    }

    /** For the name of a parameterised test. */
    @Override
    public String toString() {
        return process().getId();
    }
}
