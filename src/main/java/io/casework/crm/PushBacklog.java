package io.casework.crm;

import io.casework.engine.WaitingWork;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases that the CRM is yet to be told of. */
@Component
class PushBacklog implements WaitingWork {

    private final PushMapper mapper;

    PushBacklog(PushMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Backlog> backlogs(Instant late) {
        return List.of(mapper.countBacklog(late));
    }
}
