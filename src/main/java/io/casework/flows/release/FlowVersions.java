package io.casework.flows.release;

import io.casework.engine.FlowStart;
import io.casework.engine.FlowStarts;
import io.casework.engine.ModelReleases;
import io.casework.engine.running.RunningFlows;
import io.casework.engine.running.RunningFlows.Counts;
import io.casework.flows.release.FlowVersion.Source;
import io.casework.flows.release.FlowVersion.VersionOutcome;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a flow: who released them, who starts with them, how their cases went. */
@Component
@Transactional(readOnly = true)
public class FlowVersions {

    /** How many of the last finished cases of a version are looked at. */
    static final int MOST_CASES = 500;

    private static final int MOST_VERSIONS = 100;
    private static final Counts NOBODY = new Counts(0, 0);

    private final RepositoryService repository;
    private final FlowReleaseMapper releases;
    private final FlowStarts starts;
    private final RunningFlows running;
    private final Outcomes outcomes;
    private final Users users;

    FlowVersions(
            RepositoryService repository,
            FlowReleaseMapper releases,
            FlowStarts starts,
            RunningFlows running,
            Outcomes outcomes,
            Users users) {
        this.repository = repository;
        this.releases = releases;
        this.starts = starts;
        this.running = running;
        this.outcomes = outcomes;
        this.users = users;
    }

    /**
     * The newest first; at most 100.
     *
     * @throws Problem.NotFound when there is no such flow
     */
    public List<FlowVersion> list(String key) {
        List<ResourceDefinition> versions = definitions(key);
        if (versions.isEmpty()) {
            throw new Problem.NotFound("The flow");
        }
        Map<Integer, FlowRelease> released = releases.listByFlow(key).stream()
                .collect(Collectors.toMap(FlowRelease::version, Function.identity()));
        Map<String, UserRef> people = users.refs(released.values().stream()
                .flatMap(release -> Stream.of(release.releasedBy(), release.approvedBy()))
                .filter(Objects::nonNull)
                .toList());
        Map<Integer, Counts> counts = running.versions(key);
        int latest = versions.get(0).getVersion();
        return versions.stream()
                .map(version -> version(
                        version,
                        released.get(version.getVersion()),
                        people,
                        counts.getOrDefault(version.getVersion(), NOBODY),
                        share(key, version.getVersion(), latest)))
                .toList();
    }

    private List<ResourceDefinition> definitions(String key) {
        return Stream.<ResourceDefinition>concat(
                        repository.createProcessDefinitionQuery().processDefinitionKey(key).list().stream(),
                        repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).list().stream())
                .sorted(Comparator.comparingInt(ResourceDefinition::getVersion).reversed())
                .limit(MOST_VERSIONS)
                .toList();
    }

    private int share(String key, int version, int latest) {
        Optional<FlowStart> chosen = starts.chosen(key);
        return chosen.map(start -> start.shareOf(version)).orElse(version == latest ? FlowStart.ALL : 0);
    }

    private FlowVersion version(
            ResourceDefinition version,
            @Nullable FlowRelease release,
            Map<String, UserRef> people,
            Counts counts,
            int share) {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(version.getDeploymentId())
                .singleResult();
        boolean own = ModelReleases.PEOPLE.equals(deployment.getSource());
        return new FlowVersion(
                version.getVersion(),
                own ? Source.PEOPLE : Source.SHIPPED,
                release == null ? null : person(release.releasedBy(), people),
                release == null ? null : person(release.approvedBy(), people),
                deployment.getDeploymentTime().toInstant(),
                release == null ? null : release.reason(),
                release == null ? null : release.note(),
                share,
                counts.running(),
                counts.finished(),
                outcome(version));
    }

    private VersionOutcome outcome(ResourceDefinition version) {
        return version instanceof ProcessDefinition process
                ? outcomes.of(running.finishedCases(process, MOST_CASES))
                : VersionOutcome.NONE;
    }

    private static @Nullable UserRef person(@Nullable String id, Map<String, UserRef> people) {
        return id == null ? null : people.getOrDefault(id, new UserRef(id, id));
    }
}
