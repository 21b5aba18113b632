package io.casework.engine;

import io.casework.engine.FlowStartMapper.Versions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which deployed version of a flow new cases start with: the newest, unless somebody chose another one. It is read at
 * each start and kept nowhere else, so a choice holds on all nodes as soon as it is committed.
 */
@Component
public class FlowStarts {

    private final FlowStartMapper mapper;

    FlowStarts(FlowStartMapper mapper) {
        this.mapper = mapper;
    }

    /** @return null when no such process is deployed */
    public @Nullable Integer processVersion(String key, @Nullable String caseNumber) {
        return version(key, mapper.findOfProcess(key), caseNumber);
    }

    /** @return null when no such decision is deployed */
    public @Nullable Integer decisionVersion(String key, @Nullable String caseNumber) {
        return version(key, mapper.findOfDecision(key), caseNumber);
    }

    /** What somebody chose; empty: the newest version is for all. */
    public Optional<FlowStart> chosen(String key) {
        return Optional.ofNullable(mapper.find(key));
    }

    /** What somebody chose, by key of the flow. */
    public Map<String, FlowStart> chosen() {
        return mapper.list().stream().collect(Collectors.toMap(FlowStart::flowKey, Function.identity()));
    }

    /** From now on; the caller has made sure that the versions exist. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void choose(FlowStart start) {
        if (mapper.update(start) == 0) {
            mapper.insert(start);
        }
    }

    /** From now on it is the newest version, whichever that will be. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followNewest(String key) {
        mapper.delete(key);
    }

    private static @Nullable Integer version(String key, Versions versions, @Nullable String caseNumber) {
        if (versions.version() == null || versions.percent() == null) {
            return versions.newest();
        }
        var start = new FlowStart(key, versions.version(), versions.besides(), versions.percent(), "", Instant.EPOCH);
        return start.versionOf(caseNumber);
    }
}
