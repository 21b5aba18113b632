package io.casework.flows.release;

import io.casework.engine.ModelReleases;
import io.casework.engine.ModelReleases.Candidate;
import io.casework.engine.running.Definitions;
import io.casework.engine.running.MigrationOutline;
import io.casework.engine.running.MigrationPlans;
import io.casework.engine.running.RunningFlows;
import io.casework.engine.running.StepLoad;
import io.casework.flows.RefusedModels;
import io.casework.flows.drafts.Drafts;
import io.casework.flows.drafts.FlowDraft;
import io.casework.flows.release.MigrationImpact.MigrationStep;
import io.casework.shared.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what a move of running cases would mean, before anybody decides on it. */
@Component
public class PlanMigration {

    private static final Comparator<MigrationStep> MOST_FIRST =
            Comparator.comparingLong(MigrationStep::running).reversed().thenComparing(MigrationStep::name);

    private final Drafts drafts;
    private final ModelReleases models;
    private final MigrationPlans plans;
    private final RunningFlows running;
    private final Definitions definitions;
    private final RefusedModels refused;
    private final TransactionTemplate transaction;

    PlanMigration(
            Drafts drafts,
            ModelReleases models,
            MigrationPlans plans,
            RunningFlows running,
            Definitions definitions,
            RefusedModels refused,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.models = models;
        this.plans = plans;
        this.running = running;
        this.definitions = definitions;
        this.refused = refused;
        this.transaction = transaction;
    }

    /**
     * @param to null for the draft
     * @param mapping steps that are called otherwise in the other version
     * @throws Problem.NotFound when there is no such version or draft
     * @throws io.casework.engine.gate.ModelRefused when the draft could not be released
     */
    public MigrationImpact plan(String key, int from, @Nullable Integer to, Map<String, String> mapping) {
        return refused.told(
                key, () -> Objects.requireNonNull(transaction.execute(status -> planned(key, from, to, mapping))));
    }

    private MigrationImpact planned(String key, int from, @Nullable Integer to, Map<String, String> mapping) {
        ProcessDefinition source = definitions.find(key, from);
        MigrationOutline outline = to == null
                ? toDraft(source, drafts.find(key), mapping)
                : plans.between(source.getId(), definitions.find(key, to).getId(), mapping);
        Map<String, StepLoad> loads =
                running.steps(source).stream().collect(Collectors.toMap(StepLoad::elementId, Function.identity()));
        return new MigrationImpact(from, running.cases(source), steps(outline, loads), outline.places());
    }

    private MigrationOutline toDraft(ProcessDefinition source, FlowDraft draft, Map<String, String> mapping) {
        List<FlowDraft> others = drafts.list().stream()
                .map(Drafts.DraftSummary::key)
                .filter(key -> !key.equals(draft.key()))
                .map(drafts::find)
                .toList();
        Candidate candidate = Publication.candidates(List.of(draft)).get(0);
        try {
            return plans.with(
                    source.getId(), draft.key(), models.admitAmong(candidate, Publication.candidates(others)), mapping);
        } catch (ProcessEngineException e) {
            throw Problem.of(
                    "draft-unreadable", "The draft can't run", 422, "The engine can't read the draft; check it first.");
        }
    }

    private static List<MigrationStep> steps(MigrationOutline outline, Map<String, StepLoad> loads) {
        Set<String> ids = new TreeSet<>(loads.keySet());
        Stream.of(outline.waits(), outline.problems().keySet()).forEach(ids::addAll);
        return ids.stream()
                .map(id -> step(id, outline, loads.get(id)))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static MigrationStep step(String id, MigrationOutline outline, @Nullable StepLoad load) {
        String target = outline.targets().get(id);
        return new MigrationStep(
                id,
                outline.nameOf(id),
                load == null ? 0 : load.tokens(),
                target,
                outline.nameOfPlace(target),
                outline.isMovable(id),
                outline.problemsAt(id));
    }
}
