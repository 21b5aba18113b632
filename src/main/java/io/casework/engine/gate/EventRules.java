package io.casework.engine.gate;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events: what a flow may wait for, start with and announce. */
final class EventRules {

    private static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");
    private static final String SYSTEM = "system.";
    private static final Complaint TWO_CAUSES =
            Complaint.of("event-definitions", "An event has one cause.", "Split it into several events.");
    private static final Complaint TIMER = Complaint.of(
            "timer-incomplete", "A timer has either a date, a duration or a repetition.", "Set one of them.");
    private static final Complaint START_VARIABLE = Complaint.of(
            "timer-start-variable",
            "A flow that a timer starts has no variables yet.",
            "Write the date, duration or repetition itself.");
    private static final Complaint NAMELESS = Complaint.of("message-missing", "The event names no message or signal.");
    private static final Complaint RESERVED = Complaint.of(
            "message-reserved",
            "This name belongs to the product: a flow may wait for it inside a case, but neither start with it nor announce it.",
            "Choose another name.");
    private static final Complaint BROADCAST = Complaint.of(
            "signal-broadcast", "A signal reaches every running case, not only this one.", "Use a message.");
    private static final Complaint TWO_STARTS = Complaint.of(
            "start-events",
            "A flow has one start that is plain or a timer.",
            "Remove the others, or start with a message.");
    private static final Complaint NO_START =
            Complaint.of("start-events", "The flow has no start.", "Add a start event.");

    private final XmlElement root;
    private final ModelContext context;
    private final Findings findings;
    private final Map<String, String> names;

    EventRules(XmlElement root, ModelContext context, Findings findings) {
        this.root = root;
        this.context = context;
        this.findings = findings;
        this.names = root.children().stream()
                .filter(element -> Set.of("message", "signal").contains(element.local()))
                .collect(Collectors.toMap(
                        XmlElement::id,
                        element -> String.valueOf(element.attribute("name")),
                        (first, second) -> first));
    }

    void apply() {
        root.all().filter(element -> EVENTS.contains(element.local())).forEach(this::event);
        root.all("receiveTask").forEach(this::named);
        root.all("timerEventDefinition").forEach(this::timer);
        root.children("process").forEach(this::starts);
        names.forEach((id, name) -> require(!name.isBlank() && !name.equals("null"), id));
    }

    private void event(XmlElement event) {
        if (definitions(event).count() > 1) {
            findings.error(event, TWO_CAUSES);
        }
        definitions(event).forEach(definition -> {
            boolean signal = definition.local().equals("signalEventDefinition");
            boolean message = definition.local().equals("messageEventDefinition");
            boolean announces = Set.of("endEvent", "intermediateThrowEvent").contains(event.local());
            if (signal || (message && !announces)) {
                named(definition);
            }
            if (signal && announces) {
                findings.warning(definition, BROADCAST);
            }
            if (announces || startsFlow(event)) {
                reserved(definition);
            }
        });
    }

    private void named(XmlElement element) {
        if (element.attribute("messageRef") == null && element.attribute("signalRef") == null) {
            findings.error(element, NAMELESS);
        }
    }

    private void reserved(XmlElement definition) {
        boolean reserved = Stream.of("messageRef", "signalRef")
                .map(definition::attribute)
                .filter(reference -> reference != null)
                .map(reference -> names.getOrDefault(reference, ""))
                .anyMatch(name -> name.startsWith(SYSTEM)
                        || context.catalogue().reservedMessages().contains(name));
        if (reserved) {
            findings.error(definition, RESERVED);
        }
    }

    private void timer(XmlElement timer) {
        if (timer.children().size() != 1) {
            findings.error(timer, TIMER);
            return;
        }
        XmlElement event = timer.parent();
        if (event != null
                && startsFlow(event)
                && !ModelText.isPlain(timer.children().get(0).text())) {
            findings.error(timer, START_VARIABLE);
        }
    }

    private void starts(XmlElement process) {
        long plain = process.children("startEvent")
                .filter(EventRules::startsByItself)
                .count();
        if (plain > 1) {
            findings.error(process, TWO_STARTS);
        }
        if (process.children("startEvent").findAny().isEmpty()) {
            findings.error(process, NO_START);
        }
    }

    /** The engine takes one start that waits for nothing or for a time. */
    private static boolean startsByItself(XmlElement start) {
        return definitions(start).allMatch(definition -> definition.local().equals("timerEventDefinition"));
    }

    private void require(boolean fulfilled, String id) {
        if (!fulfilled) {
            findings.error(id, NAMELESS);
        }
    }

    private static Stream<XmlElement> definitions(XmlElement event) {
        return event.children().stream().filter(child -> child.local().endsWith("EventDefinition"));
    }

    private static boolean startsFlow(XmlElement event) {
        XmlElement scope = event.parent();
        return event.local().equals("startEvent")
                && scope != null
                && scope.local().equals("process");
    }
}
