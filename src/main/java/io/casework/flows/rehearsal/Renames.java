package io.casework.flows.rehearsal;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Which step of a draft is a step of an earlier version under another id: it does the same, in the same order. */
record Renames(Map<String, String> byOldId) {

    static Renames between(FlowShape before, FlowShape draft) {
        List<String> gone = before.ids().stream().filter(id -> !draft.has(id)).toList();
        Map<String, Iterator<String>> come = new HashMap<>();
        Map<String, String> renamed = new HashMap<>();
        for (String old : gone) {
            String doing = before.doing(old);
            if (doing != null) {
                Iterator<String> candidates = come.computeIfAbsent(doing, does -> draft.ids().stream()
                        .filter(id -> !before.has(id) && does.equals(draft.doing(id)))
                        .iterator());
                if (candidates.hasNext()) {
                    renamed.put(old, candidates.next());
                }
            }
        }
        return new Renames(renamed);
    }

    /** The id that the draft knows an element by. */
    String today(String oldId) {
        return byOldId.getOrDefault(oldId, oldId);
    }
}
