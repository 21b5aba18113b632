package io.casework.engine;

import io.casework.engine.EngineBacklogMapper.Load;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the engine has yet to do: steps, what lies between them, and messages that no flow has taken yet. */
@Component
@Transactional(readOnly = true)
class EngineBacklog implements WaitingWork {

    private static final List<String> KINDS = List.of("job", "timer", "connector", "worker");

    private final EngineBacklogMapper mapper;

    EngineBacklog(EngineBacklogMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Backlog> backlogs(Instant late) {
        Map<String, Load> loads = new HashMap<>();
        mapper.listJobs(Date.from(late)).forEach(load -> loads.put(load.kind(), load));
        mapper.listSteps(Date.from(late)).forEach(load -> loads.put(load.kind(), load));
        return Stream.concat(
                        KINDS.stream().map(kind -> backlog(loads.getOrDefault(kind, none(kind)))),
                        Stream.of(mapper.countMessages(late)))
                .toList();
    }

    private static Load none(String kind) {
        return new Load(kind, 0, 0, 0, null);
    }

    private static Backlog backlog(Load load) {
        return new Backlog(
                load.kind(),
                load.waiting(),
                load.overdue(),
                load.parked(),
                load.oldestSince() == null ? null : load.oldestSince().toInstant());
    }
}
