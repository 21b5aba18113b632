package io.casework.triggers;

import io.casework.engine.WaitingWork;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events that came and are yet to be worked on. */
@Component
class EventBacklog implements WaitingWork {

    private final TriggerEventMapper mapper;

    EventBacklog(TriggerEventMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Backlog> backlogs(Instant late) {
        return List.of(mapper.countBacklog(late));
    }
}
