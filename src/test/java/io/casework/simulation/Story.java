package io.casework.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A customer, and what becomes of what they want. */
final class Story {

    private final Plot plot;
    private final int number;
    private final List<String> cases = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();

    Story(Plot plot, int number) {
        this.plot = plot;
        this.number = number;
    }

    Plot plot() {
        return plot;
    }

    String email() {
        return "ada@s%d.example".formatted(number);
    }

    /** Another address in the same company. */
    String otherEmail() {
        return "info@s%d.example".formatted(number);
    }

    String company() {
        return "x%s".formatted(Integer.toString(number * 7919 + 1_000_003, 36)).repeat(2);
    }

    /** The cases of this customer, in the order in which they came to be. */
    List<String> cases() {
        return cases;
    }

    /** What is done about the next thing of its kind. */
    Act next(String cue) {
        int time = times.merge(cue, 1, Integer::sum) - 1;
        return plot.act(cue, time);
    }
}
