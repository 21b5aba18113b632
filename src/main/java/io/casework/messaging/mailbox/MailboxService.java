package io.casework.messaging.mailbox;

import io.casework.engine.OutsideService;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mailbox is down while the node that holds it can't read it. */
@Component
class MailboxService implements OutsideService {

    private static final String REASON = "the mailbox cannot be read";

    private final MailboxMapper mapper;
    private final MailboxSettings settings;

    MailboxService(MailboxMapper mapper, MailboxSettings settings) {
        this.mapper = mapper;
        this.settings = settings;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceState> states() {
        return settings.mailboxes().stream().map(Mailbox::id).map(this::state).toList();
    }

    private ServiceState state(String mailbox) {
        Instant since = mapper.findFailingSince(mailbox);
        return new ServiceState(Service.MAIL_IN, mailbox, since == null, since, since == null ? null : REASON);
    }
}
