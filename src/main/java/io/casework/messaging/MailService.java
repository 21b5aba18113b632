package io.casework.messaging;

import io.casework.engine.OutsideService;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mail server is down while mail waits that it did not take; that shows on every node. */
@Component
class MailService implements OutsideService {

    private final OutboxMapper mapper;
    private final SmtpSettings settings;

    MailService(OutboxMapper mapper, SmtpSettings settings) {
        this.mapper = mapper;
        this.settings = settings;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceState> states() {
        if (!settings.isConfigured()) {
            return List.of();
        }
        return List.of(Stream.of(SmtpServer.SILENT, SmtpServer.SHUT)
                .map(this::down)
                .filter(state -> state != null)
                .findFirst()
                .orElseGet(() -> new ServiceState(Service.MAIL_OUT, name(), true, null, null)));
    }

    private @Nullable ServiceState down(String reason) {
        Instant since = mapper.findWaitingSince(reason);
        return since == null ? null : new ServiceState(Service.MAIL_OUT, name(), false, since, reason);
    }

    private String name() {
        return String.valueOf(settings.host());
    }
}
