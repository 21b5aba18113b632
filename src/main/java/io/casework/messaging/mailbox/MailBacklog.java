package io.casework.messaging.mailbox;

import io.casework.engine.WaitingWork;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mail that came and is yet to be filed. */
@Component
class MailBacklog implements WaitingWork {

    private final InboxMapper mapper;

    MailBacklog(InboxMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Backlog> backlogs(Instant late) {
        return List.of(mapper.countBacklog(late));
    }
}
