package io.casework.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A way of behaving: how a customer comes to us, and what they and our people do about it.
 *
 * @param cues by the step of a task or the kind of a mail, what is done when it comes up first, second and so on; from
 *     there on, what is usual
 */
record Plot(String name, Act.Deed opening, Map<String, List<Act>> cues) {

    static Plot of(String name, Act.Deed opening) {
        return new Plot(name, opening, Map.of());
    }

    Plot on(String cue, Act... acts) {
        Map<String, List<Act>> more = new HashMap<>(cues);
        more.put(cue, List.of(acts));
        return new Plot(name, opening, more);
    }

    Act act(String cue, int time) {
        List<Act> acts = cues.getOrDefault(cue, List.of());
        return time < acts.size() ? acts.get(time) : Usual.act(cue);
    }
}
