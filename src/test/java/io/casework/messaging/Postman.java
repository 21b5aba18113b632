package io.casework.messaging;

import io.casework.shared.Traces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the outbox of the context when a test says so, with the mail server that the context has. */
@Component
public class Postman {

    private final OutboxClaims claims;
    private final OutboxWorker worker;

    Postman(
            SmtpSettings smtp,
            OutboxMapper mapper,
            TransactionTemplate transaction,
            Outbox outbox,
            CustomerMail customerMail,
            TeamNotices notices,
            SmtpServer server,
            Traces traces,
            Clock clock) {
        this.claims = new OutboxClaims(mapper, transaction, clock, smtp.limit());
        this.worker =
                new OutboxWorker(claims, outbox, customerMail, notices, server, smtp.giveUpAfter(), traces, clock);
    }

    /**
     * A mail that was tried to be sent.
     *
     * @param rfcId its Message-ID
     * @param kind reply, survey, notice and so on
     */
    public record Carried(String rfcId, String caseNumber, String kind) {}

    /** Everything that is due. */
    public List<Carried> carryDue() {
        List<Carried> carried = new ArrayList<>();
        Optional<OutboxClaims.Claim> next = claims.next(OutboxChannel.MAIL);
        while (next.isPresent()) {
            OutboxItem item = next.get().item();
            worker.send(next.get());
            carried.add(new Carried(Objects.requireNonNull(item.rfcId()), item.caseNumber(), item.kind()));
            next = claims.next(OutboxChannel.MAIL);
        }
        return carried;
    }
}
