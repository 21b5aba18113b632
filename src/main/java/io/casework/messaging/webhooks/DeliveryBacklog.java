package io.casework.messaging.webhooks;

import io.casework.engine.WaitingWork;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events that other systems are yet to be told of. */
@Component
class DeliveryBacklog implements WaitingWork {

    private final WebhookMapper mapper;

    DeliveryBacklog(WebhookMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Backlog> backlogs(Instant late) {
        return List.of(mapper.countBacklog(late));
    }
}
