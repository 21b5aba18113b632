package io.casework.flows.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.flows.FlowSummary.Kind;
import io.casework.flows.drafts.Revisions.Revision;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class FlowDraftsTests {

    @Autowired
    Editors editors;

    @Autowired
    Drafts drafts;

    @Autowired
    Revisions revisions;

    @Autowired
    EditLock lock;

    final Actor ann = Editors.editor();
    final Actor ben = Editors.editor();

    @AfterEach
    void forget() {
        editors.forgetAll();
    }

    @Test
    void countsEverySave_andKeepsThoseOfFiveMinutesAsOneRevision() {
        String key = editors.draft(Kind.PROCESS, ann).key();

        for (int revision = 1; revision <= 5; revision++) {
            drafts.save(key, content("state " + (revision + 1)), revision, ann);
        }
        editors.letSixMinutesPass(key);
        drafts.save(key, content("state 7"), 6, ann);

        assertThat(drafts.find(key).revision()).isEqualTo(7);
        assertThat(numbers(key)).containsExactly(7, 6, 1);
        assertThat(revisions.find(key, 6).content()).isEqualTo("state 6");
        assertThat(editors.audited(key)).containsExactly("draft-created", "draft-saved", "draft-saved");
    }

    @Test
    void keepsASaveByItself_whenItHasANote() {
        String key = editors.draft(Kind.PROCESS, ann).key();

        drafts.save(key, content("two"), 1, ann);
        drafts.save(key, new NewRevision("three", "before the holidays"), 2, ann);
        drafts.save(key, content("four"), 3, ann);

        assertThat(numbers(key)).containsExactly(4, 3, 2, 1);
        assertThat(revisions.list(key)).extracting(Revision::note).contains("before the holidays");
    }

    @Test
    void keepsTheSavesOfTwoPeopleApart() {
        String key = editors.draft(Kind.PROCESS, ann).key();
        drafts.save(key, content("ann's"), 1, ann);
        lock.release(key, ann);

        drafts.save(key, content("ben's"), 2, ben);

        assertThat(numbers(key)).containsExactly(3, 2, 1);
        assertThat(drafts.find(key).updatedBy().id()).isEqualTo(ben.id());
        assertThat(drafts.find(key).createdBy().id()).isEqualTo(ann.id());
    }

    @Test
    void keepsTheNewestRevisions() {
        String key = editors.draft(Kind.PROCESS, ann).key();

        for (int revision = 1; revision <= Revisions.MOST + 2; revision++) {
            drafts.save(key, new NewRevision("state", "note"), revision, ann);
        }

        assertThat(numbers(key))
                .hasSize(Revisions.MOST)
                .startsWith(Revisions.MOST + 3)
                .endsWith(4);
    }

    @Test
    void goesBackToAnEarlierState_asANewRevision() {
        String key = editors.draft(Kind.PROCESS, ann).key();
        drafts.save(key, new NewRevision("good", "good"), 1, ann);
        drafts.save(key, content("bad"), 2, ann);

        FlowDraft restored = drafts.restore(key, 2, 3, ann);

        assertThat(restored.content()).isEqualTo("good");
        assertThat(restored.revision()).isEqualTo(4);
        assertThat(revisions.list(key).get(0).restoredFrom()).isEqualTo(2);
        assertThat(revisions.find(key, 3).content()).isEqualTo("bad");
        assertThatThrownBy(() -> drafts.restore(key, 1, 3, ann)).isInstanceOf(Problem.StaleVersion.class);
        assertThatThrownBy(() -> drafts.restore(key, 99, null, ann)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void refusesAStaleSave_andLosesNothing() {
        String key = editors.draft(Kind.PROCESS, ann).key();
        drafts.save(key, content("first window"), 1, ann);

        assertThatThrownBy(() -> drafts.save(key, content("second window"), 1, ann))
                .isInstanceOf(Problem.StaleVersion.class);

        assertThat(drafts.find(key).content()).isEqualTo("first window");
    }

    @Test
    void letsOneWin_whenTwoWindowsSaveAtOnce() {
        String key = editors.draft(Kind.PROCESS, ann).key();

        long saved = Stream.of("one", "other")
                .map(text -> CompletableFuture.supplyAsync(() -> drafts.save(key, content(text), 1, ann)))
                .toList()
                .stream()
                .filter(save -> save.handle((draft, refused) -> refused == null).join())
                .count();

        assertThat(saved).isEqualTo(1);
        assertThat(drafts.find(key).revision()).isEqualTo(2);
    }

    @Test
    void savesWhatIsWrong_andNamesItAsBefore() {
        String key = editors.draft(Kind.PROCESS, ann).key();

        FlowDraft broken = drafts.save(key, content("<definitions><process"), 1, ann);

        assertThat(broken.content()).isEqualTo("<definitions><process");
        assertThat(broken.name()).isEqualTo("Drafted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0092b", "a\u0001b", "a\u202eb", "\ufeff<a/>", "a\r\n\tb"})
    void keepsOddCharacters(String content) {
        String key = editors.draft(Kind.PROCESS, ann).key();

        drafts.save(key, content(content), 1, ann);

        assertThat(drafts.find(key).content()).isEqualTo(content);
    }

    @Test
    void takesItsNameFromTheModel() {
        FlowDraft draft = editors.draft(Kind.PROCESS, ann);

        FlowDraft renamed = drafts.save(
                draft.key(), content(draft.content().replace("name=\"Drafted\"", "name=\"Call back\"")), 1, ann);

        assertThat(renamed.name()).isEqualTo("Call back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b", "a\ud800b"})
    void refusesWhatIsNoText(String content) {
        String key = editors.draft(Kind.PROCESS, ann).key();

        assertThatThrownBy(() -> drafts.save(key, content(content), 1, ann))
                .isInstanceOfAny(Problem.Unprocessable.class, Problem.InvalidInput.class);
        assertThat(drafts.find(key).revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void refusesWhatIsLargerThanTheGateTakes(Kind kind) {
        String key = editors.draft(kind, ann).key();
        int most = kind == Kind.FORM ? 262_144 : 1_048_576;

        assertThatThrownBy(() -> drafts.save(key, content("\u00e9".repeat(most / 2 + 1)), 1, ann))
                .isInstanceOf(Problem.TooLarge.class);
        assertThat(drafts.save(key, content("\u00e9".repeat(most / 2)), 1, ann).revision())
                .isEqualTo(2);
    }

    @Test
    void isDiscarded_withItsRevisions() {
        String key = editors.draft(Kind.DECISION, ann).key();
        drafts.save(key, content("two"), 1, ann);
        assertThatThrownBy(() -> drafts.discard(key, ben)).isInstanceOf(DraftLocked.class);

        drafts.discard(key, ann);

        assertThatThrownBy(() -> drafts.find(key)).isInstanceOf(Problem.NotFound.class);
        assertThat(revisions.list(key)).isEmpty();
        assertThat(editors.audited(key)).endsWith("draft-deleted");
    }

    @Test
    void isWrittenOnly_byWhoMayEdit() {
        String key = editors.draft(Kind.PROCESS, ann).key();
        Actor frank = Editors.reader();

        assertThatThrownBy(() -> drafts.save(key, content("x"), 1, frank)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> drafts.restore(key, 1, null, frank)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> drafts.discard(key, frank)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> lock.take(key, frank)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> lock.takeOver(key, frank)).isInstanceOf(Problem.Forbidden.class);
    }

    private List<Integer> numbers(String key) {
        return revisions.list(key).stream().map(Revision::revision).toList();
    }

    private static NewRevision content(String content) {
        return new NewRevision(content, null);
    }
}
