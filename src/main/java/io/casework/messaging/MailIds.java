package io.casework.messaging;

import io.casework.cases.Direction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Knows which mail belongs to which case, by the header Message-ID. */
@Component
public class MailIds {

    static final int LONGEST = 998;

    private final MailIdMapper mapper;
    private final Clock clock;

    MailIds(MailIdMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Notes a mail. Of two mails with one id the first counts.
     *
     * @return whether the id was new
     */
    public boolean remember(String rfcId, String caseNumber, String messageId, Direction direction) {
        if (find(rfcId).isPresent()) {
            return false;
        }
        try {
            mapper.insert(new MailId(rfcId, caseNumber, messageId, direction, clock.instant()));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    public Optional<MailId> find(String rfcId) {
        return rfcId.length() > LONGEST ? Optional.empty() : mapper.find(rfcId);
    }

    /** The mail of the case that was noted last. */
    Optional<MailId> newest(String caseNumber) {
        return mapper.listNewest(caseNumber, 1).stream().findFirst();
    }

    /** The case's last mails, the oldest first: what the header References lists. */
    List<MailId> thread(String caseNumber, int most) {
        List<MailId> ids = new ArrayList<>(mapper.listNewest(caseNumber, most));
        Collections.reverse(ids);
        return List.copyOf(ids);
    }
}
