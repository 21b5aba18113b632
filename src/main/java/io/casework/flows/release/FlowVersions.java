package io.casework.flows.release;

import io.casework.engine.FlowStart;
import io.casework.engine.FlowStarts;
import io.casework.engine.ReleasedForms;
import io.casework.engine.running.DeployedVersion;
import io.casework.engine.running.RunningFlows;
import io.casework.engine.running.RunningFlows.Counts;
import io.casework.flows.FlowModels;
import io.casework.flows.release.FlowVersion.Source;
import io.casework.flows.release.FlowVersion.VersionOutcome;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a flow: who released them, who starts with them, how their cases went. */
@Component
@Transactional(readOnly = true)
public class FlowVersions {

    /** How many of the last finished cases of a version are looked at. */
    static final int MOST_CASES = 500;

    /** How many of all versions, where there are many: as many of each. */
    private static final int MOST_CASES_TOGETHER = 5_000;

    private static final int MOST_VERSIONS = 100;
    private static final Counts NOBODY = new Counts(0, 0);

    private final ReleasedForms forms;
    private final FlowReleaseMapper releases;
    private final FlowStarts starts;
    private final RunningFlows running;
    private final Outcomes outcomes;
    private final Users users;

    FlowVersions(
            ReleasedForms forms,
            FlowReleaseMapper releases,
            FlowStarts starts,
            RunningFlows running,
            Outcomes outcomes,
            Users users) {
        this.forms = forms;
        this.releases = releases;
        this.starts = starts;
        this.running = running;
        this.outcomes = outcomes;
        this.users = users;
    }

    /**
     * The newest first; at most 100. How many there are does not change how often the database is asked.
     *
     * @throws Problem.NotFound when there is no such flow
     */
    public List<FlowVersion> list(String key) {
        List<DeployedVersion> versions = Stream.concat(running.deployed(key, MOST_VERSIONS).stream(), formVersions(key))
                .toList();
        if (versions.isEmpty()) {
            throw new Problem.NotFound("The flow");
        }
        Map<Integer, FlowRelease> released =
                releases.listByFlow(key).stream().collect(Collectors.toMap(FlowRelease::version, Function.identity()));
        Map<String, UserRef> people = people(released.values());
        Map<Integer, Counts> counts = running.versions(key);
        Map<Integer, VersionOutcome> ended = outcomes(key, versions);
        FlowStart start = starts.chosen(key).orElse(null);
        int latest = versions.get(0).version();
        return versions.stream()
                .map(version -> version(
                        version,
                        released.get(version.version()),
                        people,
                        counts.getOrDefault(version.version(), NOBODY),
                        share(start, version.version(), latest),
                        ended.getOrDefault(version.version(), VersionOutcome.NONE)))
                .toList();
    }

    private Stream<DeployedVersion> formVersions(String key) {
        return forms.versions(FlowModels.formKey(key)).stream()
                .limit(MOST_VERSIONS)
                .map(form -> new DeployedVersion(form.version(), !form.isShipped(), false, form.releasedAt()));
    }

    private Map<String, UserRef> people(Collection<FlowRelease> released) {
        return users.refs(released.stream()
                .flatMap(release -> Stream.of(release.releasedBy(), release.approvedBy()))
                .filter(Objects::nonNull)
                .toList());
    }

    private static int share(@Nullable FlowStart chosen, int version, int latest) {
        if (chosen == null) {
            return version == latest ? FlowStart.ALL : 0;
        }
        return chosen.shareOf(version);
    }

    private Map<Integer, VersionOutcome> outcomes(String key, List<DeployedVersion> versions) {
        if (!versions.get(0).isProcess()) {
            return Map.of();
        }
        int oldest = versions.get(versions.size() - 1).version();
        int each = Math.min(MOST_CASES, MOST_CASES_TOGETHER / versions.size());
        return outcomes.of(running.finishedCases(key, oldest, each));
    }

    private static FlowVersion version(
            DeployedVersion version,
            @Nullable FlowRelease release,
            Map<String, UserRef> people,
            Counts counts,
            int share,
            VersionOutcome outcome) {
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
                outcome);
    }

    private static @Nullable UserRef person(@Nullable String id, Map<String, UserRef> people) {
        return id == null ? null : people.getOrDefault(id, new UserRef(id, id));
    }
}
