package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LedgerFactsTests {

    private final LedgerFacts texts = new LedgerFacts(JsonMapper.builder().build());

    @Test
    void givesBackWhatTheFlowHad() {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("dueAt", Date.from(Instant.parse("2026-03-02T09:00:00.120Z")));
        facts.put("likeADate", "2026-03-02T09:00:00Z");
        facts.put("count", 3);
        facts.put("big", 3L);
        facts.put("share", 3.0);
        facts.put("yes", true);
        facts.put("nothing", null);

        LedgerEntry entry = entry(texts.values(facts), texts.types(facts));

        assertThat(texts.read(entry)).containsExactlyInAnyOrderEntriesOf(facts);
        assertThat(entry.outputs()).contains("\"dueAt\":\"2026-03-02T09:00:00.120Z\"");
        assertThat(entry.outputTypes()).isEqualTo("{\"date\":[\"dueAt\"],\"long\":[\"big\"]}");
    }

    @Test
    void saysNothingOfTypes_whenJsonSaysItAll() {
        assertThat(texts.types(Map.of("team", "billing", "priority", 30))).isNull();
        assertThat(texts.read(entry(null, null))).isEmpty();
    }

    @Test
    void hashesTheSameInputsToTheSame() {
        assertThat(LedgerFacts.hash(Map.of("a", 1, "b", "x")))
                .isEqualTo(LedgerFacts.hash(new HashMap<>(Map.of("b", "x", "a", 1))))
                .isNotEqualTo(LedgerFacts.hash(Map.of("a", 1, "b", "y")))
                .hasSize(64);
    }

    private static LedgerEntry entry(@Nullable String outputs, @Nullable String types) {
        return new LedgerEntry(
                "C-1",
                "task",
                "flow",
                1,
                "run",
                "Task",
                "key",
                null,
                "alice",
                "done",
                1,
                "",
                outputs,
                types,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
