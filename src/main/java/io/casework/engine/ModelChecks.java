package io.casework.engine;

import io.casework.engine.gate.DeploymentGate;
import io.casework.engine.gate.Finding;
import io.casework.engine.gate.Finding.Severity;
import io.casework.engine.gate.GateCatalogue;
import io.casework.engine.gate.ModelFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What there is to say about a model before somebody releases it. */
@Component
public class ModelChecks {

    private static final Set<String> UNKNOWN = Set.of("form-unknown", "decision-unknown", "process-unknown");

    private final ModelCatalogue catalogue;
    private final ReleasedForms forms;
    private final EngineReader reader;
    private final DeploymentGate gate = new DeploymentGate();

    ModelChecks(ModelCatalogue catalogue, ReleasedForms forms, EngineReader reader) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.reader = reader;
    }

    /** Names that are not in use yet: form keys with {@code /}, ids of decisions and of processes. */
    public record Drafted(Set<String> forms, Set<String> decisions, Set<String> processes) {}

    /**
     * Errors first. What a model names that is only drafted is a warning: it can be released together with it.
     *
     * @return empty: the model is fine
     */
    public List<Finding> check(ModelFile model, Drafted drafted) {
        GateCatalogue now = catalogue.now();
        GateCatalogue then = with(now, drafted);
        List<Finding> anyway = gate.check(model, then);
        Stream<Finding> onlyDrafted = gate.check(model, now).stream()
                .filter(finding -> UNKNOWN.contains(finding.rule()) && !anyway.contains(finding))
                .map(ModelChecks::togetherWarning);
        return Stream.of(anyway.stream(), ofTasks(model, anyway), ofEngine(model, anyway, then), onlyDrafted)
                .flatMap(each -> each)
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    private Stream<Finding> ofTasks(ModelFile model, List<Finding> found) {
        boolean isReadableForm =
                model.name().endsWith(ShippedModels.FORM) && found.stream().noneMatch(Finding::refuses);
        return isReadableForm ? forms.faults(model).stream() : Stream.empty();
    }

    private Stream<Finding> ofEngine(ModelFile model, List<Finding> found, GateCatalogue known) {
        return found.stream().anyMatch(Finding::refuses)
                ? Stream.empty()
                : reader.faults(new ModelFile(model.name(), gate.admit(model, known))).stream();
    }

    private static Finding togetherWarning(Finding unknown) {
        return Finding.of(Severity.WARNING, unknown.element(), unknown.rule().replace("-unknown", "-drafted"));
    }

    private static GateCatalogue with(GateCatalogue now, Drafted drafted) {
        return new GateCatalogue(
                now.topics(),
                union(now.forms(), drafted.forms()),
                union(now.decisions(), drafted.decisions()),
                union(now.processes(), drafted.processes()),
                now.teams(),
                now.reservedMessages(),
                now.functions());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
