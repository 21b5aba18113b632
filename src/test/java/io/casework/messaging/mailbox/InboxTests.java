package io.casework.messaging.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.shared.Ids;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class InboxTests {

    @Autowired
    PostRoom post;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient database;

    private final String sender = "ada-" + Ids.next() + "@example.test";

    @Test
    void takenMail_isNobodyElsesForAWhile() {
        String id = post.kept(Eml.from(sender)).id();
        InboxMail seen = mail(id);

        assertThat(inbox.take(seen)).isTrue();

        assertThat(inbox.take(seen)).isFalse();
        assertThat(inbox.take(mail(id))).isFalse();
        assertThat(mail(id).attempts()).isEqualTo(1);
    }

    /** As when each attempt ends the node that makes it. */
    @Test
    void attemptsThatNeverEnd_count() {
        String id = post.kept(Eml.from(sender)).id();
        int attempts = 0;
        while (inbox.take(mail(id))) {
            attempts++;
            due(id);
        }

        assertThat(attempts).isEqualTo(8);
        assertThat(post.find(id)).satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(Outcome.State.PARKED);
            assertThat(mail.reason()).isEqualTo("no attempt to file it came to an end");
        });
    }

    @Test
    void postponedMail_getsItsAttemptBack() {
        String id = post.kept(Eml.from(sender)).id();
        InboxMail mail = mail(id);
        inbox.take(mail);

        inbox.postpone(mail, mail.receivedAt(), "busy");

        assertThat(mail(id).attempts()).isZero();
        assertThat(inbox.take(mail(id))).isTrue();
    }

    private InboxMail mail(String id) {
        return Objects.requireNonNull(inbox.find(id));
    }

    private void due(String id) {
        database.sql("UPDATE mail_inbox SET due_at = received_at WHERE id = ?")
                .param(id)
                .update();
    }
}
