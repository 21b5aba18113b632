package io.casework.demo;

import io.casework.cases.CaseOrder;
import io.casework.cases.CaseQuery;
import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.cases.Channel;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.customers.Customers;
import io.casework.customers.NewCustomer;
import io.casework.customers.Tier;
import io.casework.identity.Actor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Lets the demo's customers write to an empty installation: most at once, the others while somebody watches. */
@Component
@Profile("demo")
class DemoMessages {

    private static final CaseQuery TICKETS =
            new CaseQuery(Set.of(CaseType.TICKET), Set.of(), null, null, null, null, null, null);

    private final DemoSettings settings;
    private final Cases cases;
    private final Customers customers;
    private final OpenCase openCase;
    private final DemoPast past;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Queue<DemoMessage> unsent = new ConcurrentLinkedQueue<>();

    DemoMessages(
            DemoSettings settings,
            Cases cases,
            Customers customers,
            OpenCase openCase,
            DemoPast past,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.settings = settings;
        this.cases = cases;
        this.customers = customers;
        this.openCase = openCase;
        this.past = past;
        this.transaction = transaction;
        this.json = json;
    }

    record DemoMessage(String name, String email, String tier, String channel, String subject, String message) {}

    @EventListener(ApplicationReadyEvent.class)
    void onReady() throws IOException {
        if (settings.messages()
                && cases.list(TICKETS, CaseOrder.NEWEST, null, 1, Actor.SYSTEM)
                        .items()
                        .isEmpty()) {
            unsent.addAll(read());
            if (settings.past()) {
                past.begin(settings.pastRounds());
            }
            for (int i = 0; i < settings.atOnce(); i++) {
                sendNext();
            }
        }
    }

    @Scheduled(initialDelay = 60, fixedDelay = 45, timeUnit = TimeUnit.SECONDS)
    void sendNext() {
        DemoMessage next = unsent.poll();
        if (next != null) {
            transaction.executeWithoutResult(status -> send(next));
        }
    }

    private void send(DemoMessage message) {
        var sender = new NewCustomer(message.email(), message.name(), null);
        customers.ranked(
                customers.recognise(sender).id(), Tier.valueOf(message.tier().toUpperCase(Locale.ROOT)));
        Channel channel = Channel.valueOf(message.channel().toUpperCase(Locale.ROOT));
        openCase.open(NewCase.ticket(message.subject(), message.message(), sender, channel), Actor.SYSTEM);
    }

    private List<DemoMessage> read() throws IOException {
        var resource = new ClassPathResource("db/demo/messages.jsonl");
        try (var reader =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> json.readValue(line, DemoMessage.class))
                    .toList();
        }
    }
}
