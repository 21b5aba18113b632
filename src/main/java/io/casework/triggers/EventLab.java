package io.casework.triggers;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.engine.ProcessStarted;
import io.casework.shared.Problem;
import io.casework.triggers.LabReport.LabCase;
import io.casework.triggers.LabReport.LabEvent;
import io.casework.triggers.LabReport.LabProcess;
import io.casework.triggers.LabReport.NamedValue;
import io.casework.triggers.TriggerEventMapper.Claimed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Tells what an event would do and why, by having it done in a transaction that is rolled back: what the lab shows is what
 * happens, and nothing is kept of it.
 */
@Service
public class EventLab {

    private static final int MOST_EVENTS = 20;
    private static final ThreadLocal<@Nullable List<ProcessStarted>> STARTED = new ThreadLocal<>();

    private final TriggerSources sources;
    private final TriggerEvents events;
    private final LabReader reader;
    private final EventJson json;
    private final Mappings mappings;
    private final TakeEvent takeEvent;
    private final Cases cases;
    private final Conversation conversation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EventLab(
            TriggerSources sources,
            TriggerEvents events,
            LabReader reader,
            EventJson json,
            Mappings mappings,
            TakeEvent takeEvent,
            Cases cases,
            Conversation conversation,
            TransactionTemplate transaction,
            Clock clock) {
        this.sources = sources;
        this.events = events;
        this.reader = reader;
        this.json = json;
        this.mappings = mappings;
        this.takeEvent = takeEvent;
        this.cases = cases;
        this.conversation = conversation;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a body would do.
     *
     * @param source the name of the source that it would come from
     * @param contentType XML or JSON is told apart by it; null for JSON
     * @throws Problem.NotFound when there is no such source
     */
    public LabReport tryOut(String source, @Nullable String contentType, String body) {
        TriggerSource from = sources.findByName(source);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean isXml =
                contentType != null && contentType.toLowerCase(Locale.ROOT).contains("xml");
        try {
            List<LabEvent> read = (isXml ? reader.readXml(bytes) : reader.readJson(from.kind(), bytes))
                    .stream()
                            .limit(MOST_EVENTS)
                            .map(event -> tried(from, event))
                            .toList();
            return new LabReport(null, read);
        } catch (Unreadable e) {
            return new LabReport(e.getMessage(), List.of());
        }
    }

    /**
     * What an event of the inbox would do, were it taken now.
     *
     * @throws Problem.NotFound when it is not there, or what it said is not
     */
    public LabReport tryOutStored(String id) {
        TriggerEvent event = events.find(id);
        String payload = events.payload(id);
        if (payload == null) {
            throw new Problem.NotFound("What the event said");
        }
        Incoming incoming =
                new Incoming(event.eventId(), event.recordKey(), event.eventType(), event.occurredAt(), payload, null);
        return new LabReport(null, List.of(tried(sources.find(event.sourceId()), incoming)));
    }

    @EventListener
    void on(ProcessStarted event) {
        List<ProcessStarted> watched = STARTED.get();
        if (watched != null) {
            watched.add(event);
        }
    }

    private LabEvent tried(TriggerSource source, Incoming event) {
        Instant now = clock.instant();
        Claimed claimed = new Claimed(
                "lab",
                source.id(),
                event.eventId(),
                event.recordKey(),
                0,
                Occurrence.believed(event.occurredAt(), now),
                event.payload(),
                null);
        Trial trial = event.fault() == null
                ? Objects.requireNonNull(rehearsed(claimed, source))
                : new Trial(Outcome.parked(null, event.fault()), null);
        return report(source, event, trial);
    }

    /** @param opened null when no case was opened */
    private record Trial(Outcome outcome, @Nullable LabCase opened) {}

    private Trial rehearsed(Claimed event, TriggerSource source) {
        List<ProcessStarted> watched = new ArrayList<>();
        STARTED.set(watched);
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                status.setRollbackOnly();
                return taken(event, source, watched);
            }));
        } catch (Unmappable | NotYet e) {
            return new Trial(Outcome.parked(null, String.valueOf(e.getMessage())), null);
        } catch (Problem e) {
            return new Trial(Outcome.parked(null, TriggerWorker.words(e)), null);
        } finally {
            STARTED.remove();
        }
    }

    private Trial taken(Claimed event, TriggerSource source, List<ProcessStarted> watched) {
        Outcome outcome = takeEvent.take(event, source);
        String number = outcome.caseNumber();
        return number == null || watched.isEmpty()
                ? new Trial(outcome, null)
                : new Trial(outcome, opened(cases.find(number), watched));
    }

    private LabCase opened(CaseFile file, List<ProcessStarted> watched) {
        return new LabCase(
                file.type().key(),
                file.subject(),
                file.priority(),
                file.channel().key(),
                file.customer().email(),
                file.customer().name(),
                conversation.newestInbound(file.number()).orElse(null),
                watched.stream()
                        .filter(process -> process.caseNumber().equals(file.number()))
                        .map(process -> new LabProcess(process.processKey(), variables(process.variables())))
                        .toList());
    }

    private LabEvent report(TriggerSource source, Incoming event, Trial trial) {
        Optional<JsonNode> document = document(event);
        Mapping.Reading reading = document.map(mappings.of(source)::read).orElse(new Mapping.Reading(null, List.of()));
        TriggerRule rule = reading.rule();
        Outcome outcome = trial.outcome();
        return new LabEvent(
                event.eventId(),
                event.recordKey(),
                event.type(),
                document.map(json::pretty).orElse(event.payload()),
                reading.verdicts(),
                rule == null || document.isEmpty() ? List.of() : named(Mapping.fields(rule, document.get())),
                outcome.state(),
                outcome.reason(),
                trial.opened() == null ? outcome.caseNumber() : null,
                trial.opened());
    }

    private Optional<JsonNode> document(Incoming event) {
        try {
            return Optional.of(json.readStored(event.payload()));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static List<NamedValue> named(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> new NamedValue(field.getKey(), field.getValue()))
                .toList();
    }

    private static List<NamedValue> variables(Map<String, @Nullable Object> variables) {
        List<NamedValue> named = new ArrayList<>();
        new TreeMap<>(variables)
                .forEach((name, value) -> named.add(new NamedValue(name, value == null ? null : value.toString())));
        return named;
    }
}
