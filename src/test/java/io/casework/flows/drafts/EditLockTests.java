package io.casework.flows.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.flows.FlowSummary.Kind;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class EditLockTests {

    @Autowired
    Editors editors;

    @Autowired
    Drafts drafts;

    @Autowired
    EditLock lock;

    final Actor ann = Editors.editor();
    final Actor ben = Editors.editor();
    String key = "";

    @BeforeEach
    void begin() {
        key = editors.draft(Kind.PROCESS, ann).key();
    }

    @AfterEach
    void forget() {
        editors.forgetAll();
    }

    @Test
    void isNobodys_atFirst() {
        assertThat(drafts.find(key).lock()).isNull();
    }

    @Test
    void isTaken_byTheFirstWhoSaves() {
        save("ann's", 1, ann);

        assertThat(holder()).isEqualTo(ann.id());
        assertThatThrownBy(() -> save("ben's", 2, ben)).isInstanceOfSatisfying(DraftLocked.class, locked -> {
            assertThat(locked.status()).isEqualTo(409);
            assertThat(locked.getMessage()).startsWith(ann.id());
        });
        assertThat(drafts.find(key).content()).isEqualTo("ann's");
    }

    @Test
    void isShared_byTheWindowsOfOnePerson() {
        lock.take(key, ann);

        lock.take(key, ann);

        assertThat(save("from the other window", 1, ann).revision()).isEqualTo(2);
    }

    @Test
    void lastsLonger_whenItsHolderIsHeardOf() {
        lock.take(key, ann);
        editors.letLockRunOut(key);

        lock.take(key, ann);

        assertThat(holder()).isEqualTo(ann.id());
    }

    @Test
    void isFree_whenItRanOut() {
        lock.take(key, ann);
        assertThatThrownBy(() -> lock.take(key, ben)).isInstanceOf(DraftLocked.class);

        editors.letLockRunOut(key);

        assertThat(drafts.find(key).lock()).isNull();
        assertThat(save("ben's", 1, ben).revision()).isEqualTo(2);
        assertThat(editors.audited(key)).doesNotContain("lock-taken-over");
    }

    @Test
    void isTakenOver_andTheOthersNextSaveIsRefused() {
        save("ann's", 1, ann);

        lock.takeOver(key, ben);

        assertThatThrownBy(() -> save("ann's, later", 2, ann)).isInstanceOf(DraftLocked.class);
        assertThat(drafts.find(key).content()).isEqualTo("ann's");
        assertThat(save("ben's", 2, ben).revision()).isEqualTo(3);
        assertThat(editors.audited(key)).containsOnlyOnce("lock-taken-over");
    }

    @Test
    void isLetGo_onlyByItsHolder() {
        lock.take(key, ann);

        lock.release(key, ben);
        assertThat(holder()).isEqualTo(ann.id());
        lock.release(key, ann);

        assertThat(drafts.find(key).lock()).isNull();
    }

    @Test
    void needsADraft() {
        assertThatThrownBy(() -> lock.take("no-such-flow", ann)).isInstanceOf(Problem.NotFound.class);
    }

    private FlowDraft save(String content, int ifRevision, Actor by) {
        return drafts.save(key, new NewRevision(content, null), ifRevision, by);
    }

    private String holder() {
        DraftLock held = drafts.find(key).lock();
        assertThat(held).isNotNull();
        return held.holder().id();
    }
}
