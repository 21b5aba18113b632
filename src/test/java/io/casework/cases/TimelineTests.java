package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.identity.Actor;
import io.casework.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasesTest
class TimelineTests {

    @Autowired
    private Tickets tickets;

    @Autowired
    private Conversation conversation;

    @Autowired
    private EditCase editCase;

    @Autowired
    private CaseLifecycle lifecycle;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MessageMapper messages;

    @Autowired
    private CaseFamily family;

    @Autowired
    private CaseEventMapper events;

    @Autowired
    private TimelineWords words;

    @Test
    void tells_whatHappenedInOrderAndInTheReadersLanguage() {
        String number = tickets.triaged("Story", "sam@example.test", "orders");
        Actor agent = Actors.agent("orders");
        conversation.add(number, NewMessage.note("Remember the card", agent), agent);
        editCase.relabelled(number, "billing", "card-order", agent);
        lifecycle.resolved(number, "Card is on its way", agent);

        assertThat(titles(number, Locale.ENGLISH))
                .containsExactly(
                        "Case opened by way of email",
                        "Sam Sample wrote",
                        "Triage gave the case to Orders & delivery",
                        "Alice Adams left a note",
                        "Labelled as Order a card",
                        "Case resolved");
        assertThat(titles(number, Locale.GERMANY)).contains("Eingeordnet als Karte bestellen", "Vorgang gelöst");
        assertThat(titles(number, Locale.JAPAN)).contains("Case resolved");
    }

    @Test
    void merges_whatOtherModulesTell() {
        String number = tickets.opened("Story", "sam@example.test");
        TimelineEntry step = new TimelineEntry(
                "step-1",
                Instant.EPOCH,
                TimelineEntry.Kind.STEP,
                "Ticket classified",
                null,
                Participant.SYSTEM,
                new TimelineEntry.Step("Task_ClassifyTicket", "ticket-triage", 1, 12L));
        Timeline merged = new Timeline(messages, family, events, words, List.of(asked -> List.of(step)));

        List<TimelineEntry> entries =
                merged.read(number, null, 200, Locale.ENGLISH).items();

        assertThat(entries).hasSize(3).first().isEqualTo(step);
    }

    @Test
    void pages_makeUpTheWholeStory() {
        String number = tickets.triaged("Story", "sam@example.test", "orders");
        List<TimelineEntry> whole =
                timeline.read(number, null, 200, Locale.ENGLISH).items();

        List<TimelineEntry> paged = new ArrayList<>();
        String cursor = null;
        do {
            Page<TimelineEntry> page = timeline.read(number, cursor, 1, Locale.ENGLISH);
            paged.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void everySentence_existsInBothLanguages() {
        var english = ResourceBundle.getBundle("io.casework.cases.timeline", Locale.ROOT);
        var german = ResourceBundle.getBundle("io.casework.cases.timeline", Locale.GERMAN);

        assertThat(english.keySet()).isEqualTo(german.keySet());
        assertThat(german.keySet())
                .allSatisfy(key -> assertThat(german.getString(key)).isNotEqualTo(english.getString(key)));
    }

    private List<String> titles(String number, Locale reader) {
        return timeline.read(number, null, 200, reader).items().stream()
                .map(TimelineEntry::title)
                .toList();
    }
}
