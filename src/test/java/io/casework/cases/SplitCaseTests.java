package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CasesTest
@RecordApplicationEvents
class SplitCaseTests {

    private static final Actor ALICE = Actors.agent("orders", "service-desk");

    @Autowired
    private Tickets tickets;

    @Autowired
    private SplitCase splitCase;

    @Autowired
    private Cases cases;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Attachments attachments;

    @Autowired
    private CaseLinks links;

    @Autowired
    private ApplicationEvents events;

    private String number = "";
    private Message question;
    private Message answer;

    @BeforeEach
    void open() {
        number = tickets.triaged("Tent and boots", "split@example.test", "orders");
        var photo = new NewAttachment.Inline("boots.txt", "photo".getBytes(StandardCharsets.UTF_8));
        question = conversation.add(number, NewMessage.inbound("And my boots?").withAttachments(List.of(photo)), ALICE);
        answer = conversation.add(number, NewMessage.outbound("Which size?", ALICE), ALICE);
        events.clear();
    }

    @Test
    void opensACaseOfItsOwn_withCopiesInOrder() {
        CaseFile part = split(List.of(answer.id(), question.id()), "Boots");

        assertThat(part.subject()).isEqualTo("Boots");
        assertThat(part.status()).isEqualTo(CaseStatus.NEW);
        assertThat(part.customer()).isEqualTo(cases.find(number).customer());
        assertThat(part.messageCount()).isEqualTo(2);
        assertThat(conversation.list(part.number(), null, 50).items())
                .extracting(Message::body)
                .containsExactly("And my boots?", "Which size?");
        assertThat(conversation.list(number, null, 50).items()).hasSize(3);
    }

    @Test
    void copiesFiles_whichLiveOnTheirOwn() throws IOException {
        CaseFile part = split(List.of(question.id()), null);

        Attachment copy = attachments.list(part.number()).get(0);
        assertThat(copy.id()).isNotEqualTo(question.attachments().get(0).id());
        try (var content = attachments.open(copy)) {
            assertThat(content).hasContent("photo");
        }
    }

    @Test
    void startsTheFlow_andLinksBothWays() {
        CaseFile part = split(List.of(question.id()), null);

        assertThat(events.stream(CaseOpened.class).map(CaseOpened::number)).containsExactly(part.number());
        assertThat(part.subject()).isEqualTo("Tent and boots");
        assertThat(links.list(number, ALICE)).extracting(CaseLink::kind).containsExactly(LinkKind.SPLIT_INTO);
        assertThat(links.list(part.number(), ALICE))
                .extracting(CaseLink::number, CaseLink::kind)
                .containsExactly(tuple(number, LinkKind.SPLIT_FROM));
    }

    @Test
    void refusesMessagesThatAreNotTheCases_orNotTheCustomers() {
        String other = tickets.triaged("Other", "split@example.test", "orders");
        String foreign = conversation.list(other, null, 1).items().get(0).id();
        events.clear();

        for (List<String> messages : List.of(
                List.<String>of(), List.of("m-unknown"), List.of(question.id(), foreign), List.of(answer.id()))) {
            assertThatThrownBy(() -> split(messages, null)).isInstanceOf(Problem.InvalidInput.class);
        }
        assertThat(events.stream(CaseOpened.class)).isEmpty();
    }

    @Test
    void needsTheRightToReadAndOpen() {
        assertThatThrownBy(() -> splitCase.split(number, List.of(question.id()), null, Actors.agent("billing")))
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> splitCase.split(number, List.of(question.id()), null, Actors.gateway()))
                .isInstanceOf(Problem.Forbidden.class);
    }

    private CaseFile split(List<String> messages, @Nullable String subject) {
        return splitCase.split(number, messages, subject, ALICE);
    }
}
