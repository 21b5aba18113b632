package io.casework.engine.gate;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events: what a flow may wait for, start with and announce. */
final class EventRules {

    private static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");

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
            findings.error(event, Complaint.of("event-definitions"));
        }
        definitions(event).forEach(definition -> {
            boolean signal = definition.local().equals("signalEventDefinition");
            boolean message = definition.local().equals("messageEventDefinition");
            boolean announces = Set.of("endEvent", "intermediateThrowEvent").contains(event.local());
            if (signal || (message && !announces)) {
                named(definition);
            }
            if (signal && announces) {
                findings.warning(definition, Complaint.of("signal-broadcast"));
            }
            if (announces || startsFlow(event)) {
                reserved(definition);
            }
        });
    }

    private void named(XmlElement element) {
        if (element.attribute("messageRef") == null && element.attribute("signalRef") == null) {
            findings.error(element, Complaint.of("message-missing"));
        }
    }

    private void reserved(XmlElement definition) {
        boolean reserved = Stream.of("messageRef", "signalRef")
                .map(definition::attribute)
                .filter(reference -> reference != null)
                .map(reference -> names.getOrDefault(reference, ""))
                .anyMatch(name -> RuleBook.shipped().reserved().includes(name)
                        || context.catalogue().reservedMessages().contains(name));
        if (reserved) {
            findings.error(definition, Complaint.of("message-reserved"));
        }
    }

    private void timer(XmlElement timer) {
        if (timer.children().size() != 1) {
            findings.error(timer, Complaint.of("timer-incomplete"));
            return;
        }
        XmlElement event = timer.parent();
        if (event != null
                && startsFlow(event)
                && !ModelText.isPlain(timer.children().get(0).text())) {
            findings.error(timer, Complaint.of("timer-start-variable"));
        }
    }

    private void starts(XmlElement process) {
        long plain = process.children("startEvent")
                .filter(EventRules::startsByItself)
                .count();
        if (plain > 1) {
            findings.error(process, Complaint.of("start-events"));
        }
        if (process.children("startEvent").findAny().isEmpty()) {
            findings.error(process, Complaint.of("start-events.none"));
        }
    }

    /** The engine takes one start that waits for nothing or for a time. */
    private static boolean startsByItself(XmlElement start) {
        return definitions(start).allMatch(definition -> definition.local().equals("timerEventDefinition"));
    }

    private void require(boolean fulfilled, String id) {
        if (!fulfilled) {
            findings.error(id, Complaint.of("message-missing"));
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
