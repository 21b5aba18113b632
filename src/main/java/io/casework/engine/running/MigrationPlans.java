package io.casework.engine.running;

import io.casework.engine.EngineReader;
import io.casework.engine.gate.ModelFile;
import io.casework.engine.running.MigrationOutline.FlowStep;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;

/**
 * Finds out which steps of one version cases can move from, and where to, by the engine's own rules. A model that is not
 * deployed is only parsed: nothing is written, and neither the engine's tables nor its caches hear of it.
 */
@Component
public class MigrationPlans {

    private static final Set<String> AROUND = Set.of("subProcess", "transaction", "multiInstanceBody", "boundaryEvent");

    private final ProcessEngineConfigurationImpl engine;
    private final EngineReader reader;

    MigrationPlans(ProcessEngineConfigurationImpl engine, EngineReader reader) {
        this.engine = engine;
        this.reader = reader;
    }

    /** @param mapping steps of the first version that shall go to another one, beside those that are the same in both */
    public MigrationOutline between(String sourceId, String targetId, Map<String, String> mapping) {
        return inEngine(context -> outline(context, deployed(sourceId), deployed(targetId), mapping));
    }

    /**
     * The same with a model that is not deployed.
     *
     * @throws org.camunda.bpm.engine.ProcessEngineException when the engine can't read it
     */
    public MigrationOutline with(String sourceId, String key, ModelFile target, Map<String, String> mapping) {
        return inEngine(context -> outline(context, deployed(sourceId), read(key, target), mapping));
    }

    private ProcessDefinitionEntity read(String key, ModelFile model) {
        return reader.processes(model).stream()
                .filter(definition -> key.equals(definition.getKey()))
                .findFirst()
                .orElseThrow(() -> new ProcessEngineException("The model holds no flow " + key));
    }

    /** Whether a case can stand at the step, so that nothing but what it waits for takes it on. */
    public boolean isPlace(String definitionId, String step) {
        ActivityImpl found =
                executor().execute(context -> deployed(definitionId).findActivity(step));
        return found != null && canHoldCases(found) && !typeOf(found).startsWith("start");
    }

    /** Whether one gets from a step to the other without entering a subprocess or a loop. */
    public boolean isWithinReach(String definitionId, String from, String to) {
        ProcessDefinitionEntity definition = executor().execute(context -> deployed(definitionId));
        ActivityImpl start = definition.findActivity(from);
        ActivityImpl end = definition.findActivity(to);
        ScopeImpl scope = start == null ? null : start.getFlowScope();
        while (end != null && scope != null && scope != end.getFlowScope()) {
            scope = scope.getFlowScope();
        }
        return scope != null && end != null;
    }

    private interface Work {
        MigrationOutline in(CommandContext context);
    }

    private MigrationOutline inEngine(Work work) {
        return executor().execute(work::in);
    }

    private CommandExecutor executor() {
        return engine.getCommandExecutorTxRequired();
    }

    private ProcessDefinitionEntity deployed(String definitionId) {
        return engine.getDeploymentCache().findDeployedProcessDefinitionById(definitionId);
    }

    private MigrationOutline outline(
            CommandContext context,
            ProcessDefinitionEntity source,
            ProcessDefinitionEntity target,
            Map<String, String> mapping) {
        Map<String, String> wanted = completed(context, source, target, mapping);
        Map<String, List<String>> problems = new HashMap<>(failures(context, source, target, wanted));
        activities(source)
                .filter(MigrationPlans::canHoldCases)
                .filter(step -> !wanted.containsKey(step.getId()))
                .forEach(step -> problems.put(step.getId(), whyUnmapped(context, source, target, wanted, step)));
        return new MigrationOutline(
                Map.copyOf(wanted), Map.copyOf(problems), waits(source), names(source), places(target));
    }

    /** What belongs to a step that goes to another one, such as a timer at its side, goes along. */
    private Map<String, String> completed(
            CommandContext context,
            ProcessDefinitionEntity source,
            ProcessDefinitionEntity target,
            Map<String, String> mapping) {
        Map<String, String> wanted = new LinkedHashMap<>(equal(context, source, target));
        wanted.putAll(mapping);
        List<String> left = activities(source)
                .map(ActivityImpl::getId)
                .filter(id -> !wanted.containsKey(id) && target.findActivity(id) != null)
                .toList();
        for (String id : mapping.isEmpty() ? List.<String>of() : left) {
            Map<String, String> more = new LinkedHashMap<>(wanted);
            more.put(id, id);
            if (SupportedActivityValidator.INSTANCE.valid(source.findActivity(id))
                    && !failures(context, source, target, more).containsKey(id)) {
                wanted.put(id, id);
            }
        }
        dropMisfits(context, source, target, wanted, mapping.keySet());
        return wanted;
    }

    /** What does not fit beside the mapping stays where it is, and so does what then fits no more. */
    private void dropMisfits(
            CommandContext context,
            ProcessDefinitionEntity source,
            ProcessDefinitionEntity target,
            Map<String, String> wanted,
            Set<String> kept) {
        Set<String> misfits;
        do {
            misfits = new HashSet<>(failures(context, source, target, wanted).keySet());
            misfits.removeAll(kept);
        } while (wanted.keySet().removeAll(misfits));
    }

    private Map<String, String> equal(
            CommandContext context, ProcessDefinitionEntity source, ProcessDefinitionEntity target) {
        return DryPlan.equal(executor(), source, target).instructions(context).stream()
                .collect(Collectors.toMap(
                        MigrationInstruction::getSourceActivityId, MigrationInstruction::getTargetActivityId));
    }

    private Map<String, List<String>> failures(
            CommandContext context,
            ProcessDefinitionEntity source,
            ProcessDefinitionEntity target,
            Map<String, String> wanted) {
        try {
            DryPlan.of(executor(), source, target, wanted).instructions(context);
            return Map.of();
        } catch (MigrationPlanValidationException e) {
            return e.getValidationReport().getInstructionReports().stream()
                    .collect(Collectors.toMap(
                            report -> report.getMigrationInstruction().getSourceActivityId(),
                            report -> PlanWords.of(report.getFailures()),
                            (first, second) -> first));
        }
    }

    private List<String> whyUnmapped(
            CommandContext context,
            ProcessDefinitionEntity source,
            ProcessDefinitionEntity target,
            Map<String, String> wanted,
            ActivityImpl step) {
        if (target.findActivity(step.getId()) == null) {
            return List.of(PlanWords.NO_STEP);
        }
        Map<String, String> beside = new LinkedHashMap<>(wanted);
        beside.put(step.getId(), step.getId());
        return Stream.of(Map.of(step.getId(), step.getId()), beside)
                .map(tried -> failures(context, source, target, tried).get(step.getId()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of(PlanWords.NO_PLACE));
    }

    private static boolean canHoldCases(ActivityImpl step) {
        return SupportedActivityValidator.INSTANCE.valid(step) && !AROUND.contains(typeOf(step));
    }

    private static String typeOf(ActivityImpl step) {
        return String.valueOf(step.getProperty("type")).startsWith("boundary")
                ? "boundaryEvent"
                : String.valueOf(step.getProperty("type"));
    }

    private static Stream<ActivityImpl> activities(ScopeImpl scope) {
        return scope.getActivities().stream().flatMap(step -> Stream.concat(Stream.of(step), activities(step)));
    }

    private static Map<String, String> names(ProcessDefinitionEntity source) {
        return activities(source).collect(Collectors.toMap(ActivityImpl::getId, MigrationPlans::nameOf));
    }

    private static Set<String> waits(ProcessDefinitionEntity source) {
        return activities(source)
                .filter(MigrationPlans::canHoldCases)
                .map(ActivityImpl::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<FlowStep> places(ProcessDefinitionEntity target) {
        return activities(target)
                .filter(MigrationPlans::canHoldCases)
                .map(step -> new FlowStep(step.getId(), nameOf(step)))
                .sorted(Comparator.comparing(FlowStep::name))
                .toList();
    }

    private static String nameOf(ActivityImpl step) {
        Object name = step.getProperty("name");
        return (name == null || name.toString().isBlank())
                ? step.getId()
                : name.toString().strip().replaceAll("\\s+", " ");
    }
}
