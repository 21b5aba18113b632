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
class FlowCommentsTests {

    @Autowired
    Editors editors;

    @Autowired
    BeginDraft begin;

    @Autowired
    Drafts drafts;

    @Autowired
    FlowComments comments;

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
    void standAtAnElementOrAtTheFlow_theFirstOnesFirst() {
        FlowComment atStep = comments.write(key, new NewComment("Task_Decide", " Who decides?\nNot us. "), ann);
        FlowComment atFlow = comments.write(key, new NewComment(null, "Too long."), ben);

        assertThat(comments.list(key)).containsExactly(atStep, atFlow);
        assertThat(atStep.text()).isEqualTo("Who decides?\nNot us.");
        assertThat(atStep.by().id()).isEqualTo(ann.id());
        assertThat(atStep.resolvedAt()).isNull();
    }

    @Test
    void areSettled_andOpenedAgain() {
        FlowComment comment = comments.write(key, new NewComment(null, "Too long."), ann);

        FlowComment settled = comments.resolve(key, comment.id(), ben);
        comments.resolve(key, comment.id(), ann);

        assertThat(settled.resolvedBy()).isNotNull();
        assertThat(comments.list(key).get(0).resolvedBy())
                .as("who settled it first")
                .isEqualTo(settled.resolvedBy());
        assertThat(comments.reopen(key, comment.id(), ann).resolvedAt()).isNull();
        assertThat(editors.audited(key))
                .endsWith("flow-comment-added", "flow-comment-resolved", "flow-comment-reopened");
    }

    @Test
    void areDeleted_byTheirAuthorOnly() {
        FlowComment comment = comments.write(key, new NewComment(null, "Too long."), ann);

        assertThatThrownBy(() -> comments.delete(key, comment.id(), ben))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.status()).isEqualTo(403));
        comments.delete(key, comment.id(), ann);

        assertThat(comments.list(key)).isEmpty();
        assertThatThrownBy(() -> comments.delete(key, comment.id(), ann)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void outliveTheDraft() {
        comments.write(key, new NewComment(null, "Too long."), ann);

        drafts.delete(key);

        assertThatThrownBy(() -> comments.list(key)).as("no such flow now").isInstanceOf(Problem.NotFound.class);
        editors.begun(begin.ofNewFlow(new NewFlow(Kind.PROCESS, key, "Again", null), ann));
        assertThat(comments.list(key)).hasSize(1);
    }

    @Test
    void goWithAFlowThatNeverWas() {
        comments.write(key, new NewComment(null, "Too long."), ann);

        drafts.discard(key, ann);

        editors.begun(begin.ofNewFlow(new NewFlow(Kind.PROCESS, key, "Again", null), ann));
        assertThat(comments.list(key)).isEmpty();
    }

    @Test
    void areOnlyForWhoMayEdit() {
        Actor frank = Editors.reader();
        FlowComment comment = comments.write(key, new NewComment(null, "Too long."), ann);

        assertThatThrownBy(() -> comments.write(key, new NewComment(null, "No."), frank))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> comments.resolve(key, comment.id(), frank)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> comments.delete(key, comment.id(), frank)).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void areRefused_whenTheyAreEmptyOrAboutNothing() {
        assertThatThrownBy(() -> comments.write(key, new NewComment(null, " "), ann))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> comments.write("no-such-flow", new NewComment(null, "What?"), ann))
                .isInstanceOf(Problem.NotFound.class);
    }
}
