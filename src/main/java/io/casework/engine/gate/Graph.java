package io.casework.engine.gate;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows what; nodes are ids. */
record Graph(Map<String, Set<String>> next) {

    /** Everything that can be reached over at least one step. */
    Set<String> after(Collection<String> starts) {
        return after(starts, "");
    }

    /** @param avoided a node that no path may cross */
    Set<String> after(Collection<String> starts, String avoided) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            for (String following : next.getOrDefault(open.pop(), Set.of())) {
                if (!following.equals(avoided) && reached.add(following)) {
                    open.push(following);
                }
            }
        }
        return reached;
    }

    Set<String> inCycles() {
        Graph back = reversed();
        Set<String> candidates = leadingToCycles(back);
        Set<String> cyclic = new HashSet<>();
        for (String node : candidates) {
            if (!cyclic.contains(node)) {
                Set<String> circle = after(Set.of(node));
                circle.retainAll(back.after(Set.of(node)));
                cyclic.addAll(circle);
            }
        }
        return cyclic;
    }

    /** Takes away what ends somewhere, from the ends backwards; nothing is left of a graph without cycles. */
    private Set<String> leadingToCycles(Graph back) {
        Map<String, Integer> ways = new HashMap<>();
        next.forEach((node, following) -> ways.put(node, following.size()));
        Deque<String> ends = new ArrayDeque<>();
        ways.forEach((node, count) -> {
            if (count == 0) {
                ends.push(node);
            }
        });
        while (!ends.isEmpty()) {
            String end = ends.pop();
            ways.remove(end);
            for (String before : back.next().getOrDefault(end, Set.of())) {
                if (ways.merge(before, -1, Integer::sum) == 0) {
                    ends.push(before);
                }
            }
        }
        return ways.keySet();
    }

    Graph reversed() {
        Map<String, Set<String>> back = new HashMap<>();
        next.forEach((from, following) -> {
            back.computeIfAbsent(from, unseen -> new HashSet<>());
            following.forEach(
                    to -> back.computeIfAbsent(to, unseen -> new HashSet<>()).add(from));
        });
        return new Graph(back);
    }

    Graph without(Set<String> removed) {
        return new Graph(next.entrySet().stream()
                .filter(step -> !removed.contains(step.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, step -> {
                    Set<String> following = new HashSet<>(step.getValue());
                    following.removeAll(removed);
                    return following;
                })));
    }
}
