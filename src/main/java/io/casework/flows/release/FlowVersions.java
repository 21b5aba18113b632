package io.casework.flows.release;

import io.casework.engine.FlowStart;
import io.casework.engine.FlowStarts;
import io.casework.engine.ModelReleases;
import io.casework.engine.ReleasedForms;
import io.casework.engine.running.RunningFlows;
import io.casework.engine.running.RunningFlows.Counts;
import io.casework.flows.FlowModels;
import io.casework.flows.release.FlowVersion.Source;
import io.casework.flows.release.FlowVersion.VersionOutcome;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.Collection;
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
    private final ReleasedForms forms;
    private final FlowReleaseMapper releases;
    private final FlowStarts starts;
    private final RunningFlows running;
    private final Outcomes outcomes;
    private final Users users;

    FlowVersions(
            RepositoryService repository,
            ReleasedForms forms,
            FlowReleaseMapper releases,
            FlowStarts starts,
            RunningFlows running,
            Outcomes outcomes,
            Users users) {
        this.repository = repository;
        this.forms = forms;
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
        List<Deployed> versions = Stream.concat(definitions(key).stream().map(this::deployed), formVersions(key))
                .toList();
        if (versions.isEmpty()) {
            throw new Problem.NotFound("The flow");
        }
        Map<Integer, FlowRelease> released =
                releases.listByFlow(key).stream().collect(Collectors.toMap(FlowRelease::version, Function.identity()));
        Map<String, UserRef> people = people(released.values());
        Map<Integer, Counts> counts = running.versions(key);
        int latest = versions.get(0).version();
        return versions.stream()
                .map(version -> version(
                        version,
                        released.get(version.version()),
                        people,
                        counts.getOrDefault(version.version(), NOBODY),
                        share(key, version.version(), latest)))
                .toList();
    }

    /** @param process null for what is none */
    private record Deployed(int version, boolean isPeoples, Instant at, @Nullable ProcessDefinition process) {}

    private Deployed deployed(ResourceDefinition version) {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(version.getDeploymentId())
                .singleResult();
        return new Deployed(
                version.getVersion(),
                ModelReleases.PEOPLE.equals(deployment.getSource()),
                deployment.getDeploymentTime().toInstant(),
                version instanceof ProcessDefinition process ? process : null);
    }

    private Stream<Deployed> formVersions(String key) {
        return forms.versions(FlowModels.formKey(key)).stream()
                .limit(MOST_VERSIONS)
                .map(form -> new Deployed(form.version(), !form.isShipped(), form.releasedAt(), null));
    }

    private Map<String, UserRef> people(Collection<FlowRelease> released) {
        return users.refs(released.stream()
                .flatMap(release -> Stream.of(release.releasedBy(), release.approvedBy()))
                .filter(Objects::nonNull)
                .toList());
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
            Deployed version, @Nullable FlowRelease release, Map<String, UserRef> people, Counts counts, int share) {
        return new FlowVersion(
                version.version(),
                version.isPeoples() ? Source.PEOPLE : Source.SHIPPED,
                release == null ? null : person(release.releasedBy(), people),
                release == null ? null : person(release.approvedBy(), people),
                version.at(),
                release == null ? null : release.reason(),
                release == null ? null : release.note(),
                share,
                counts.running(),
                counts.finished(),
                outcome(version));
    }

    private VersionOutcome outcome(Deployed version) {
        return version.process() == null
                ? VersionOutcome.NONE
                : outcomes.of(running.finishedCases(version.process(), MOST_CASES));
    }

    private static @Nullable UserRef person(@Nullable String id, Map<String, UserRef> people) {
        return id == null ? null : people.getOrDefault(id, new UserRef(id, id));
    }
}
