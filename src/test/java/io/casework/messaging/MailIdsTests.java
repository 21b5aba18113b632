package io.casework.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.cases.Direction;
import io.casework.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class MailIdsTests {

    @Autowired
    MailIds mailIds;

    private final String number = "C-" + Ids.next().substring(0, 8);

    @Test
    void findTheMessageOfAMail() {
        String rfcId = remembered("m-1");

        assertThat(mailIds.find(rfcId)).hasValueSatisfying(found -> {
            assertThat(found.caseNumber()).isEqualTo(number);
            assertThat(found.messageId()).isEqualTo("m-1");
            assertThat(found.direction()).isEqualTo(Direction.INBOUND);
        });
        assertThat(mailIds.find("<unheard-of@example.com>")).isEmpty();
        assertThat(mailIds.find("<" + "x".repeat(5_000) + ">")).isEmpty();
    }

    @Test
    void keepTheFirst_whenTwoMailsBearTheSameId() {
        String rfcId = remembered("m-1");

        assertThat(mailIds.remember(rfcId, "C-2", "m-2", Direction.INBOUND)).isFalse();
        assertThat(mailIds.find(rfcId)).get().extracting(MailId::messageId).isEqualTo("m-1");
    }

    @Test
    void listTheThread_theOldestFirst() {
        String first = remembered("m-1");
        String second = remembered("m-2");
        String third = remembered("m-3");

        assertThat(mailIds.newest(number)).get().extracting(MailId::rfcId).isEqualTo(third);
        assertThat(mailIds.thread(number, 2)).extracting(MailId::rfcId).containsExactly(second, third);
        assertThat(mailIds.thread(number, 9)).extracting(MailId::rfcId).containsExactly(first, second, third);
    }

    private String remembered(String messageId) {
        String rfcId = "<" + Ids.next() + "@example.com>";
        assertThat(mailIds.remember(rfcId, number, messageId, Direction.INBOUND))
                .isTrue();
        return rfcId;
    }
}
