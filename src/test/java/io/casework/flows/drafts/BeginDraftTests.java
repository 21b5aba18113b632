package io.casework.flows.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.flows.FlowModels;
import io.casework.flows.FlowSummary.Kind;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class BeginDraftTests {

    @Autowired
    Editors editors;

    @Autowired
    BeginDraft begin;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftCheck check;

    @Autowired
    FlowModels models;

    final Actor ann = Editors.editor();

    @AfterEach
    void forget() {
        editors.forgetAll();
    }

    @ParameterizedTest
    @CsvSource({
        "lead-routing, DECISION, sales/lead-routing.dmn",
        "ask-colleague, PROCESS, support/ask-colleague.bpmn",
        "sales.record-meeting, FORM, sales/record-meeting.form"
    })
    void beginsWithTheLatestVersion(String key, Kind kind, String file) {
        FlowDraft draft = editors.begun(begin.fromLatest(key, ann));

        assertThat(draft.kind()).isEqualTo(kind);
        assertThat(draft.fileName()).isEqualTo(file);
        assertThat(draft.baseVersion()).isEqualTo(models.latestVersion(key));
        assertThat(draft.revision()).isEqualTo(1);
        assertThat(draft.content()).isEqualTo(models.latest(key).orElseThrow().content());
        assertThat(check.findings(key, null)).noneMatch(finding -> finding.severity() == DraftCheck.Grade.ERROR);
        assertThatThrownBy(() -> begin.fromLatest(key, ann)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void beginsWithAnEarlierVersion() {
        FlowDraft draft = editors.begun(begin.fromVersion("triage-confidence", 1, ann));

        assertThat(draft.baseVersion()).isEqualTo(1);
        assertThatThrownBy(() -> begin.fromVersion("triage-confidence", 99, ann))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void hasNothingToBeginWith_whenNothingIsOffered() {
        assertThatThrownBy(() -> begin.fromOffer("ticket-triage", ann)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> begin.fromLatest("no-such-flow", ann)).isInstanceOf(Problem.NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void beginsANewFlow_thatTheGateAdmits(Kind kind) {
        FlowDraft draft = editors.draft(kind, ann);

        assertThat(draft.baseVersion()).isNull();
        assertThat(draft.name()).isEqualTo("Drafted");
        assertThat(check.findings(draft.key(), null)).isEmpty();
        assertThat(editors.audited(draft.key())).containsExactly("draft-created");
    }

    @ParameterizedTest
    @CsvSource({
        "PROCESS, ask-colleague, copied",
        "DECISION, lead-routing, copied",
        "FORM, sales.record-meeting, tests.copied"
    })
    void copiesAFlow(Kind kind, String original, String word) {
        String key = Editors.unique(word);

        FlowDraft copy = editors.begun(begin.ofNewFlow(new NewFlow(kind, key, "A <b>copy</b> & more", original), ann));

        assertThat(copy.name()).isEqualTo("A <b>copy</b> & more");
        assertThat(copy.content()).doesNotContain("\"" + original + "\"").contains(key.replace("tests.", ""));
        assertThat(check.findings(key, null)).noneMatch(finding -> finding.severity() == DraftCheck.Grade.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "PROCESS, Big",
        "PROCESS, a_b",
        "PROCESS, 1st",
        "PROCESS, a--b",
        "PROCESS, ../a",
        "PROCESS, a.b",
        "PROCESS, catalogue",
        "DECISION, drafts",
        "FORM, no-folder",
        "FORM, a..b",
        "FORM, a/b"
    })
    void refusesAKeyThatCannotBe(Kind kind, String key) {
        assertThatThrownBy(() -> begin.ofNewFlow(new NewFlow(kind, key, "Name", null), ann))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({"PROCESS, ticket-routing", "DECISION, ticket-triage", "FORM, support.answer-customer"})
    void refusesAKeyThatIsKnown(Kind kind, String key) {
        assertThatThrownBy(() -> begin.ofNewFlow(new NewFlow(kind, key, "Name", null), ann))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void refusesToCopyAnotherKind() {
        assertThatThrownBy(() ->
                        begin.ofNewFlow(new NewFlow(Kind.PROCESS, Editors.unique("p"), "Name", "ticket-routing"), ann))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void isOnlyForWhoMayEdit() {
        Actor frank = Editors.reader();
        var wanted = new NewFlow(Kind.PROCESS, Editors.unique("p"), "Name", null);

        assertThatThrownBy(() -> begin.ofNewFlow(wanted, frank)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> begin.fromLatest("ticket-triage", frank)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> begin.fromOffer("ticket-triage", frank)).isInstanceOf(Problem.Forbidden.class);
    }
}
