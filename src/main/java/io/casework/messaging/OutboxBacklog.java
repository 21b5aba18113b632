package io.casework.messaging;

import io.casework.engine.WaitingWork;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mail and messages of teams that are yet to leave. */
@Component
class OutboxBacklog implements WaitingWork {

    private final OutboxMapper mapper;

    OutboxBacklog(OutboxMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Backlog> backlogs(Instant late) {
        return List.of(
                mapper.countBacklog("mail-out", OutboxChannel.MAIL, late),
                mapper.countBacklog("slack", OutboxChannel.SLACK, late));
    }
}
