package io.casework.messaging.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class MailHousekeepingTests {

    @Autowired
    PostRoom post;

    @Autowired
    MailHousekeeping housekeeping;

    @Autowired
    JdbcClient database;

    private final Eml mail = Eml.from("ada-" + Ids.next() + "@example.test").with("Auto-Submitted", "auto-replied");

    @Test
    void ignoredMails_stayForAMonth() {
        String id = post.delivered(mail).id();

        settled(id, 29);
        housekeeping.forgetOld();
        assertThat(hasBytes(id)).isTrue();

        settled(id, 31);
        housekeeping.forgetOld();
        assertThat(hasBytes(id)).isFalse();
        assertThat(post.delivered(mail).state()).isEqualTo(Outcome.State.DUPLICATE);
    }

    @Test
    void ourOwnMails_goAtOnce() {
        assertThat(hasBytes(post.delivered(Eml.from("support@casework.test")).id()))
                .isFalse();
    }

    @Test
    void whatHasLeft_staysForThreeMonths() {
        String young = item("sent", 89);
        String queued = item("queued", 91);
        String sent = item("sent", 91);
        String failed = item("failed", 91);

        housekeeping.forgetOld();

        assertThat(isThere(young)).isTrue();
        assertThat(isThere(queued)).isTrue();
        assertThat(isThere(sent)).isFalse();
        assertThat(isThere(failed)).isFalse();
        database.sql("DELETE FROM outbox_items WHERE effect_key = ?")
                .param(queued)
                .update();
    }

    private void settled(String id, int daysAgo) {
        database.sql("UPDATE mail_inbox SET settled_at = ? WHERE id = ?")
                .params(Instant.now().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private boolean hasBytes(String id) {
        return database.sql("SELECT COUNT(*) FROM mail_inbox WHERE id = ? AND raw_mail IS NOT NULL")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private String item(String state, int daysAgo) {
        String key = Ids.next();
        var at = Instant.now().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC);
        database.sql(
                        "INSERT INTO outbox_items (effect_key, channel, lane, case_number, kind, state, attempts, queued_at, "
                                + "due_at, settled_at) VALUES (?, 'slack', ?, 'C-1', 'reply', ?, 1, ?, ?, ?)")
                .params(key, key, state, at, at.plusYears(9), at)
                .update();
        return key;
    }

    private boolean isThere(String effectKey) {
        return database.sql("SELECT COUNT(*) FROM outbox_items WHERE effect_key = ?")
                        .param(effectKey)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
