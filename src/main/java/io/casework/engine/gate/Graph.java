package io.casework.engine.gate;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows what; nodes are ids. */
record Graph(Map<String, Set<String>> next) {

    /** Everything that can be reached over at least one step. */
    Set<String> after(Collection<String> starts) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            for (String following : next.getOrDefault(open.pop(), Set.of())) {
                if (reached.add(following)) {
                    open.push(following);
                }
            }
        }
        return reached;
    }

    Set<String> inCycles() {
        return next.keySet().stream()
                .filter(node -> after(Set.of(node)).contains(node))
                .collect(Collectors.toSet());
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
