package io.casework.engine.running;

import io.casework.engine.ModelReleases;
import io.casework.engine.running.RunningFlowMapper.Finished;
import io.casework.engine.running.RunningFlowMapper.Load;
import io.casework.engine.running.RunningFlowMapper.Selection;
import io.casework.engine.running.RunningFlowMapper.Token;
import io.casework.engine.running.RunningFlowMapper.VersionLoad;
import io.casework.shared.Cursor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the running cases of a flow stand. */
@Component
@Transactional(readOnly = true)
public class RunningFlows {

    private final RunningFlowMapper mapper;

    RunningFlows(RunningFlowMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * How many instances of a version there are.
     *
     * @param finished those whose history is still kept
     */
    public record Counts(long running, long finished) {}

    /** By version, of every version that is deployed. */
    public Map<Integer, Counts> versions(String processKey) {
        return mapper.listVersions(processKey).stream()
                .collect(Collectors.toMap(VersionLoad::version, load -> new Counts(load.running(), load.finished())));
    }

    /** The newest first, of a process or a decision; none for anything else. */
    public List<DeployedVersion> deployed(String key, int most) {
        return mapper.listDeployed(key, most).stream()
                .map(each -> new DeployedVersion(
                        each.version(),
                        ModelReleases.PEOPLE.equals(each.source()),
                        each.process(),
                        each.deployedAt().toInstant()))
                .toList();
    }

    public long cases(ProcessDefinition version) {
        return mapper.countInstances(version.getId());
    }

    /** The steps at which something stands or failed, by id. */
    public List<StepLoad> steps(ProcessDefinition version) {
        Map<String, Load> tokens = byElement(mapper.listTokens(version.getId()));
        Map<String, Load> incidents = byElement(mapper.listIncidents(version.getId()));
        SortedMap<String, StepLoad> steps = new TreeMap<>();
        incidents.forEach((id, load) -> steps.put(id, new StepLoad(id, 0, load.amount(), null)));
        tokens.forEach((id, load) -> steps.put(id, load(load, incidents.get(id))));
        return List.copyOf(steps.values());
    }

    /**
     * What stands at the steps of a version, the longest first.
     *
     * @param step only there; null for everywhere
     */
    public Page<RunningCase> cases(
            ProcessDefinition version, @Nullable String step, int limit, @Nullable String cursor) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).keys();
        Selection selection = new Selection(
                version.getId(),
                step,
                after.isEmpty() ? null : date(after.get(0)),
                after.isEmpty() ? null : after.get(1),
                limit + 1);
        return Page.cut(
                        mapper.listCases(selection),
                        limit,
                        last -> Cursor.of(last.since().toInstant().toEpochMilli(), last.id()))
                .map(token -> runningCase(token, version.getVersion()));
    }

    /**
     * Numbers of the cases that finished, by the version in which they did.
     *
     * @param oldest version of those asked about
     * @param most of each version, the last that finished
     */
    public Map<Integer, List<String>> finishedCases(String processKey, int oldest, int most) {
        return mapper.listFinishedCases(processKey, oldest, most).stream()
                .collect(Collectors.groupingBy(
                        Finished::version, Collectors.mapping(Finished::caseNumber, Collectors.toList())));
    }

    private static StepLoad load(Load tokens, @Nullable Load incidents) {
        return new StepLoad(
                tokens.elementId(),
                tokens.amount(),
                incidents == null ? 0 : incidents.amount(),
                Objects.requireNonNull(tokens.since()).toInstant());
    }

    private static Map<String, Load> byElement(List<Load> loads) {
        return loads.stream().collect(Collectors.toMap(Load::elementId, Function.identity()));
    }

    private static RunningCase runningCase(Token token, int version) {
        return new RunningCase(
                token.instanceId(),
                token.caseNumber(),
                version,
                token.elementId(),
                token.since().toInstant(),
                token.incident(),
                token.suspensionState() == SuspensionState.SUSPENDED.getStateCode());
    }

    private static Date date(String millis) {
        try {
            return Date.from(Instant.ofEpochMilli(Long.parseLong(millis)));
        } catch (NumberFormatException e) {
            throw new Problem.InvalidInput("cursor", "is none that a list gave");
        }
    }
}
