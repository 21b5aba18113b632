package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.cases.Participant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSummariserTests {

    private static final Participant ADA = new Participant(Participant.Kind.CUSTOMER, "c-1", "Ada");
    private static final Participant BOB = new Participant(Participant.Kind.AGENT, "bob", "Bob");

    private static final LongCase ENGLISH = conversation(
            "en",
            """
            Hello,

            My washing machine leaks water since Monday. I want a technician to repair the washing machine this week.
            Thanks in advance!

            Kind regards
            Ada Lovelace
            """,
            """
            Dear Ada,
            We have ordered a new door seal for your washing machine. A technician will visit you on Thursday.
            Best regards, Bob
            """,
            """
            > A technician will visit you on Thursday.
            The technician came on Thursday but the washing machine still leaks. The new door seal did not help.
            --
            Sent from my phone
            """,
            """
            We are sorry to read that. We have asked the workshop for the pump of your machine.
            On Monday, Ada wrote:
            My washing machine leaks water since Monday.
            """,
            """
            Hi Bob, when does the new pump arrive? My washing machine leaks water since Monday.
            """);

    private final LocalSummariser summariser = new LocalSummariser();

    @Test
    void itTells_whatIsWanted_whatWasDone_andWhatIsOpen() {
        CaseSummary summary = summariser.summarise(ENGLISH).content();

        assertThat(texts(summary, CaseSummary.Section.WANTED))
                .contains("I want a technician to repair the washing machine this week.");
        assertThat(texts(summary, CaseSummary.Section.DONE))
                .contains("We have ordered a new door seal for your washing machine.");
        assertThat(texts(summary, CaseSummary.Section.OPEN)).contains("when does the new pump arrive?");
        assertThat(summary.messages()).isEqualTo(5);
        assertThat(summary.upToMessage()).isEqualTo("m-5");
        assertThat(summary.points()).isSortedAccordingTo((a, b) -> a.section().compareTo(b.section()));
    }

    @Test
    void everyPoint_standsInTheMessageThatItNames() {
        assertThat(summariser.summarise(ENGLISH).content().points())
                .isNotEmpty()
                .allSatisfy(point -> {
                    String named = ENGLISH.messages().stream()
                            .filter(message -> point.messages().contains(message.id()))
                            .map(Message::body)
                            .findFirst()
                            .orElseThrow();
                    assertThat(named.replaceAll("\\s+", " ")).contains(point.text());
                });
    }

    @Test
    void greetingsQuotesAndSignatures_areLeftOut_andNothingIsToldTwice() {
        List<String> texts = texts(summariser.summarise(ENGLISH).content());

        assertThat(texts).doesNotHaveDuplicates();
        assertThat(String.join(" ", texts))
                .doesNotContain("Hello", "Dear", "Thanks", "regards", "Sent from", "wrote:", ">", "sorry to read");
    }

    @Test
    void german_isReadAsGerman() {
        LongCase german = conversation(
                "de",
                """
                Sehr geehrte Damen und Herren,

                meine Rechnung vom März ist doppelt abgebucht worden. Ich möchte den doppelten Betrag zurück haben.

                Mit freundlichen Grüßen
                Ada Lovelace
                """,
                """
                Guten Tag Ada,

                wir haben die Buchhaltung um eine Prüfung der doppelten Abbuchung gebeten. Könnten Sie uns den Kontoauszug schicken?

                Viele Grüße
                Bob
                """);

        CaseSummary summary = summariser.summarise(german).content();

        assertThat(texts(summary, CaseSummary.Section.WANTED))
                .containsExactlyInAnyOrder(
                        "meine Rechnung vom März ist doppelt abgebucht worden.",
                        "Ich möchte den doppelten Betrag zurück haben.");
        assertThat(texts(summary, CaseSummary.Section.OPEN))
                .containsExactly("Könnten Sie uns den Kontoauszug schicken?");
        assertThat(String.join(" ", texts(summary))).doesNotContain("Guten Tag", "Grüße", "geehrte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello,", "Thanks!", "???", "> quoted only", "-- \nsigned"})
    void whatSaysNothing_givesNoPoint(String message) {
        assertThat(summariser
                        .summarise(conversation("und", message, message))
                        .content()
                        .points())
                .isEmpty();
    }

    @Test
    void aVeryLongConversation_staysShort_andIsReadFast() {
        String[] messages = IntStream.range(0, 60)
                .mapToObj(i -> ("The parcel number " + i + " has not arrived at the depot in town. ").repeat(200))
                .toArray(String[]::new);
        Instant start = Instant.now();

        CaseSummary summary = summariser.summarise(conversation("en", messages)).content();

        assertThat(summary.points()).hasSizeBetween(1, 6);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theSameConversation_givesTheSameSummary() {
        assertThat(summariser.summarise(ENGLISH)).isEqualTo(summariser.summarise(ENGLISH));
    }

    private static List<String> texts(CaseSummary summary) {
        return summary.points().stream().map(CaseSummary.Point::text).toList();
    }

    private static List<String> texts(CaseSummary summary, CaseSummary.Section section) {
        return summary.points().stream()
                .filter(point -> point.section() == section)
                .map(CaseSummary.Point::text)
                .toList();
    }

    /** The customer begins, and then it goes to and fro. */
    private static LongCase conversation(String language, String... bodies) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < bodies.length; i++) {
            boolean inbound = i % 2 == 0;
            messages.add(new Message(
                    "m-" + (i + 1),
                    "C-1",
                    inbound ? Direction.INBOUND : Direction.OUTBOUND,
                    inbound ? ADA : BOB,
                    bodies[i],
                    Instant.EPOCH.plusSeconds(i),
                    null,
                    null,
                    List.of()));
        }
        return new LongCase("C-1", language, messages);
    }
}
