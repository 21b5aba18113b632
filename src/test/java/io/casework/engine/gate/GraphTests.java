package io.casework.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphTests {

    private final Graph graph = new Graph(Map.of(
            "start", Set.of("a"),
            "a", Set.of("b", "end"),
            "b", Set.of("a", "c"),
            "c", Set.of("c", "end"),
            "end", Set.of()));

    @Test
    void findsExactlyTheNodes_thatCanComeBackToThemselves() {
        assertThat(graph.inCycles()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(graph.without(Set.of("b", "c")).inCycles()).isEmpty();
    }

    @Test
    void followsStepsForwardAndBackward() {
        assertThat(graph.after(Set.of("c"))).containsExactlyInAnyOrder("c", "end");
        assertThat(graph.reversed().after(Set.of("a"))).containsExactlyInAnyOrder("start", "a", "b");
    }
}
