package io.casework.flows.running;

import io.casework.engine.gate.ModelFile;
import io.casework.engine.gate.ModelOutline;
import io.casework.engine.running.Definitions;
import io.casework.engine.running.RunningCase;
import io.casework.engine.running.RunningFlows;
import io.casework.engine.running.RunningFlows.Counts;
import io.casework.engine.running.StepLoad;
import io.casework.flows.FlowModel;
import io.casework.flows.FlowModels;
import io.casework.flows.running.RunningVersion.RunningStep;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the cases of a flow stand right now. */
@Component
@Transactional(readOnly = true)
public class RunningOverview {

    private final RunningFlows running;
    private final Definitions definitions;
    private final FlowModels models;

    RunningOverview(RunningFlows running, Definitions definitions, FlowModels models) {
        this.running = running;
        this.definitions = definitions;
        this.models = models;
    }

    /**
     * @param version null for the newest one in which cases run
     * @throws Problem.NotFound when there is no such process or version
     */
    public RunningVersion of(String key, @Nullable Integer version) {
        Map<Integer, Counts> counts = running.versions(key);
        ProcessDefinition shown = definitions.find(key, version == null ? newest(counts) : version);
        FlowModel model = models.version(key, shown.getVersion());
        return new RunningVersion(
                versions(counts),
                shown.getVersion(),
                model.content(),
                running.cases(shown),
                steps(model, running.steps(shown)));
    }

    /** What stands at the steps of a version, the longest first. */
    public Page<RunningCase> cases(
            String key, @Nullable Integer version, @Nullable String step, int limit, @Nullable String cursor) {
        int shown = version == null ? newest(running.versions(key)) : version;
        return running.cases(definitions.find(key, shown), step, limit, cursor);
    }

    private static int newest(Map<Integer, Counts> counts) {
        return counts.entrySet().stream()
                .filter(each -> each.getValue().running() > 0)
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .or(() -> counts.keySet().stream().max(Comparator.naturalOrder()))
                .orElseThrow(() -> new Problem.NotFound("The flow"));
    }

    private static List<Integer> versions(Map<Integer, Counts> counts) {
        int latest = counts.keySet().stream().max(Comparator.naturalOrder()).orElse(0);
        return counts.entrySet().stream()
                .filter(each -> each.getValue().running() > 0 || each.getKey() == latest)
                .map(Map.Entry::getKey)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static List<RunningStep> steps(FlowModel model, List<StepLoad> loads) {
        Map<String, String> names = ModelOutline.of(
                        new ModelFile(model.fileName(), model.content().getBytes(StandardCharsets.UTF_8)))
                .names();
        return loads.stream()
                .map(load -> new RunningStep(
                        load.elementId(),
                        names.getOrDefault(load.elementId(), load.elementId()),
                        load.tokens(),
                        load.incidents(),
                        load.oldestSince()))
                .toList();
    }
}
