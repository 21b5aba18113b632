package io.casework.engine.gate;

import io.casework.engine.gate.RuleBook.StepWords;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the drawing as a whole would do: circles without a pause, dead branches, answers that nobody has read. */
final class FlowRules {

    private static final StepWords WORDS = RuleBook.shipped().steps();

    private final XmlElement root;
    private final Findings findings;
    private final Map<String, XmlElement> nodes = new HashMap<>();
    private final List<XmlElement> flows;
    private final Graph graph;
    private final Graph back;

    FlowRules(XmlElement root, Findings findings) {
        this.root = root;
        this.findings = findings;
        root.all().filter(FlowRules::isNode).forEach(node -> nodes.put(node.id(), node));
        this.flows = root.all("sequenceFlow").toList();
        this.graph = graph();
        this.back = graph.reversed();
    }

    void apply() {
        circles();
        unread();
        sorted(nodes.values().stream().filter(node -> node.local().equals("exclusiveGateway")))
                .forEach(this::choice);
        if (!findings.refuse()) {
            advise();
        }
    }

    private void advise() {
        unreachable();
        root.children("process")
                .filter(process -> process.all("endEvent").findAny().isEmpty())
                .forEach(process -> findings.warning(process, Complaint.of("end-missing")));
        sorted(nodes.values().stream().filter(this::endsThere))
                .forEach(node -> findings.warning(node, Complaint.of("dead-end")));
        sorted(nodes.values().stream().filter(this::canGetStuck))
                .forEach(node -> findings.warning(node, Complaint.of("default-missing")));
        sorted(nodes.values().stream().filter(this::waitsForever))
                .forEach(node -> findings.warning(node, Complaint.of("join-waits-forever")));
    }

    private static boolean isNode(XmlElement element) {
        String local = element.local();
        return !element.id().isEmpty()
                && (local.endsWith("Task")
                        || local.endsWith("Event")
                        || local.endsWith("Gateway")
                        || Set.of("task", "callActivity", "subProcess").contains(local));
    }

    private Graph graph() {
        Map<String, Set<String>> next = new HashMap<>();
        nodes.keySet().forEach(id -> next.put(id, new HashSet<>()));
        flows.forEach(flow -> connect(next, flow.attribute("sourceRef"), flow.attribute("targetRef")));
        root.all("boundaryEvent").forEach(event -> connect(next, event.attribute("attachedToRef"), event.id()));
        root.all("subProcess").forEach(scope -> scope.children().stream()
                .filter(FlowRules::isNode)
                .forEach(inner -> {
                    if (inner.local().equals("startEvent")) {
                        connect(next, scope.id(), inner.id());
                    }
                }));
        links(next);
        return new Graph(next);
    }

    private void links(Map<String, Set<String>> next) {
        Map<String, XmlElement> targets = root.all("linkEventDefinition")
                .filter(link -> link.parent() != null && link.parent().local().equals("intermediateCatchEvent"))
                .collect(Collectors.toMap(FlowRules::linkName, link -> link, (first, second) -> first));
        root.all("linkEventDefinition").forEach(link -> Optional.ofNullable(targets.get(linkName(link)))
                .filter(target -> target != link)
                .ifPresent(target -> connect(next, link.nearestHost(), target.nearestHost())));
    }

    private static String linkName(XmlElement link) {
        return String.valueOf(link.attribute("name"));
    }

    private static void connect(Map<String, Set<String>> next, @Nullable String from, @Nullable String to) {
        if (from != null && to != null && next.containsKey(from) && next.containsKey(to)) {
            next.get(from).add(to);
        }
    }

    private void circles() {
        Set<String> pauses = nodes.values().stream()
                .filter(FlowRules::pauses)
                .map(XmlElement::id)
                .collect(Collectors.toSet());
        Graph restless = graph.without(pauses);
        Set<String> busy = restless.inCycles();
        Set<String> calls = nodes.values().stream()
                .filter(node -> busy.contains(node.id()) && isCall(node))
                .map(XmlElement::id)
                .collect(Collectors.toSet());
        Set<String> endless = restless.without(calls).inCycles();
        sorted(endless).forEach(node -> findings.error(node, Complaint.of("loop-without-pause")));
        sorted(calls).forEach(node -> findings.warning(node, Complaint.of("loop-of-connectors")));
    }

    /** Links have no inner start that a person draws; a scope pauses when something in it does. */
    private static boolean pauses(XmlElement node) {
        if (node.local().equals("subProcess")) {
            return node.all().filter(inner -> inner != node).anyMatch(FlowRules::pauses);
        }
        boolean link = node.child("linkEventDefinition").isPresent();
        return WORDS.pauses().contains(node.local()) && !link;
    }

    private static boolean isCall(XmlElement node) {
        return WORDS.calls().contains(node.local())
                || StepRules.isExternal(node)
                || node.children().stream().anyMatch(StepRules::isExternal);
    }

    private void unreachable() {
        Set<String> starts = nodes.values().stream()
                .filter(FlowRules::isEntrance)
                .map(XmlElement::id)
                .collect(Collectors.toSet());
        Set<String> reached = graph.after(starts);
        sorted(nodes.values().stream().filter(node -> !starts.contains(node.id()) && !reached.contains(node.id())))
                .forEach(node -> findings.warning(node, Complaint.of("unreachable")));
    }

    private static boolean isEntrance(XmlElement node) {
        return node.local().equals("startEvent")
                || "true".equals(node.attribute("isForCompensation"))
                || "true".equals(node.attribute("triggeredByEvent"));
    }

    /** What the engine itself would refuse to read. */
    private void choice(XmlElement gateway) {
        List<XmlElement> ways = outgoing(gateway);
        String otherwise = ways.size() == 1 ? ways.get(0).id() : gateway.attribute("default");
        if (ways.isEmpty()) {
            findings.error(gateway, Complaint.of("way-missing"));
        }
        if (ways.stream().anyMatch(way -> way.id().equals(otherwise) && isConditional(way))) {
            findings.error(gateway, Complaint.of("condition-unwanted"));
        }
        long unsaid = ways.stream()
                .filter(way -> !way.id().equals(otherwise) && !isConditional(way))
                .count();
        if (unsaid > (otherwise == null ? 1 : 0)) {
            findings.error(gateway, Complaint.of("condition-missing"));
        }
    }

    private static boolean isConditional(XmlElement way) {
        return way.child("conditionExpression").isPresent();
    }

    /** Not so what ends by itself: an event sub-process, a compensation, and any step of a model without ends. */
    private boolean endsThere(XmlElement node) {
        boolean step = !node.local().endsWith("Event") && !node.local().endsWith("Gateway");
        return step
                && outgoing(node).isEmpty()
                && !isEntrance(node)
                && nodes.values().stream().anyMatch(other -> other.local().equals("endEvent"));
    }

    private boolean canGetStuck(XmlElement node) {
        if (!Set.of("exclusiveGateway", "inclusiveGateway").contains(node.local())) {
            return false;
        }
        List<XmlElement> outgoing = outgoing(node);
        return outgoing.size() > 1
                && node.attribute("default") == null
                && outgoing.stream().allMatch(FlowRules::isConditional);
    }

    /** A join can complete when some split before it sends tokens into more than one of its branches. */
    private boolean waitsForever(XmlElement join) {
        if (!isJoin(join)) {
            return false;
        }
        List<String> branches = incoming(join);
        Set<String> before = back.after(branches, join.id());
        before.addAll(branches);
        return nodes.values().stream().filter(this::splits).noneMatch(node -> feeds(node, before, branches));
    }

    private boolean splits(XmlElement node) {
        boolean choice = Set.of("exclusiveGateway", "eventBasedGateway").contains(node.local());
        return !choice && (following(node).size() > 1 || outgoing(node).size() > 1);
    }

    private boolean feeds(XmlElement split, Set<String> before, List<String> branches) {
        long ways = following(split).stream().filter(before::contains).count();
        return ways + Collections.frequency(branches, split.id()) > 1;
    }

    private void unread() {
        Set<String> reached = unreadGraph().after(withTopic(WORDS.drafts()));
        withTopic(WORDS.sends()).stream()
                .filter(reached::contains)
                .sorted()
                .forEach(send -> findings.error(send, Complaint.of("reply-unread")));
    }

    /** Whoever does a task has read the draft then; what happens at its edge happens before. */
    private Graph unreadGraph() {
        Map<String, Set<String>> next = new HashMap<>(graph.next());
        root.all("userTask")
                .filter(task -> next.containsKey(task.id()))
                .forEach(task -> next.put(task.id(), new HashSet<>()));
        root.all("boundaryEvent").forEach(event -> connect(next, event.attribute("attachedToRef"), event.id()));
        return new Graph(next);
    }

    private boolean isJoin(XmlElement node) {
        return node.local().equals("parallelGateway") && incoming(node).size() > 1;
    }

    private List<String> incoming(XmlElement node) {
        return flows.stream()
                .filter(flow -> node.id().equals(flow.attribute("targetRef")))
                .map(flow -> String.valueOf(flow.attribute("sourceRef")))
                .toList();
    }

    private Set<String> following(XmlElement node) {
        return graph.next().getOrDefault(node.id(), Set.of());
    }

    private Set<String> withTopic(String pattern) {
        Pattern topic = Pattern.compile(pattern);
        return nodes.values().stream()
                .filter(node -> topic.matcher(String.valueOf(StepRules.camunda(node, "topic")))
                        .matches())
                .map(XmlElement::id)
                .collect(Collectors.toSet());
    }

    private List<XmlElement> outgoing(XmlElement node) {
        return flows.stream()
                .filter(flow -> node.id().equals(flow.attribute("sourceRef")))
                .toList();
    }

    private Stream<XmlElement> sorted(Set<String> ids) {
        return sorted(nodes.values().stream().filter(node -> ids.contains(node.id())));
    }

    private static Stream<XmlElement> sorted(Stream<XmlElement> found) {
        return found.sorted(Comparator.comparing(XmlElement::id));
    }
}
