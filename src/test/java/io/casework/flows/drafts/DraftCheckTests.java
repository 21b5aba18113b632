package io.casework.flows.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.flows.FlowSummary.Kind;
import io.casework.flows.drafts.DraftCheck.DraftFinding;
import io.casework.flows.drafts.DraftCheck.Grade;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class DraftCheckTests {

    @Autowired
    Editors editors;

    @Autowired
    Drafts drafts;

    @Autowired
    BeginDraft begin;

    @Autowired
    DraftCheck check;

    final Actor ann = Editors.editor();

    @AfterEach
    void forget() {
        editors.forgetAll();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<definitions><process | xml-malformed",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a> | xml-doctype",
                "<?xml version='1.0' encoding='UTF-16'?><a/> | encoding",
                "hello | xml-malformed",
                "<a/> | root"
            })
    void saysWhatIsWrong_withoutRefusingToKeepIt(String content, String rule) {
        FlowDraft draft = editors.draft(Kind.PROCESS, ann);
        drafts.save(draft.key(), new NewRevision(content.strip(), null), 1, ann);

        List<DraftFinding> findings = check.findings(draft.key(), null);

        assertThat(findings).isNotEmpty();
        assertThat(findings.get(0).severity()).isEqualTo(Grade.ERROR);
        if (!rule.equals("root")) {
            assertThat(findings.get(0).rule()).isEqualTo(rule);
        }
    }

    @Test
    void namesTheElement() {
        FlowDraft draft = editors.draft(Kind.PROCESS, ann);
        String scripted = withTask(draft, "<bpmn:scriptTask id=\"Task_Sum\" name=\"Sum up\"/>", "Task_Sum");

        assertThat(check.findings(draft.key(), scripted))
                .anySatisfy(finding -> assertThat(finding.elementName()).isEqualTo("Sum up"));
        assertThat(check.findings(draft.key(), null)).as("what is saved").isEmpty();
    }

    @Test
    void finds_thatTheModelCallsItselfSomethingElse() {
        FlowDraft draft = editors.draft(Kind.PROCESS, ann);

        List<DraftFinding> findings =
                check.findings(draft.key(), draft.content().replace(draft.key(), "ticket-triage"));

        assertThat(findings).extracting(DraftFinding::rule).contains("flow-key");
    }

    @Test
    void finds_thatTheModelHoldsAnotherFlow() {
        FlowDraft draft = editors.draft(Kind.PROCESS, ann);
        String stowaway = draft.content()
                .replace(
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:process id=\"ticket-triage\" isExecutable=\"true\"><bpmn:startEvent id=\"S\"/></bpmn:process>");

        assertThat(check.findings(draft.key(), stowaway)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("flow-twice");
            assertThat(finding.elementId()).isEqualTo("ticket-triage");
        });
    }

    @Test
    void warns_whenWhatItNamesIsOnlyADraft() {
        FlowDraft form = editors.draft(Kind.FORM, ann);
        FlowDraft draft = editors.draft(Kind.PROCESS, ann);
        String drafted = userTask(draft, form.key().replace('.', '/'));
        String unknown = userTask(draft, "tests/no-such-form");

        assertThat(check.findings(draft.key(), drafted)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("form-drafted");
            assertThat(finding.severity()).isEqualTo(Grade.WARNING);
            assertThat(finding.elementName()).isEqualTo("Decide");
            assertThat(finding.fix()).contains("together");
        });
        assertThat(check.findings(draft.key(), unknown)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("form-unknown");
            assertThat(finding.severity()).isEqualTo(Grade.ERROR);
        });
    }

    @Test
    void finds_thatAnswersToAFormCouldNotBeChecked() {
        FlowDraft form = editors.draft(Kind.FORM, ann);

        List<DraftFinding> findings = check.findings(form.key(), form.content().replace("\"key\": \"outcome\",", ""));

        assertThat(findings).extracting(DraftFinding::rule).containsExactly("form-unanswerable");
    }

    @Test
    void finds_thatAFormNoLongerAsksWhatTheProductReads() {
        FlowDraft form = editors.begun(begin.fromLatest("sales.record-meeting", ann));
        String renamed = form.content().replace("\"key\":\"choice\"", "\"key\":\"outcome\"");
        String longer = form.content().replace("\"value\":\"won\"", "\"value\":\"postponed\"");

        assertThat(check.findings(form.key(), null)).isEmpty();
        assertThat(check.findings(form.key(), renamed)).first().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("form-field-missing");
            assertThat(finding.severity()).isEqualTo(Grade.ERROR);
            assertThat(finding.fix()).contains("'choice'");
        });
        assertThat(check.findings(form.key(), longer)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("form-choice-unknown");
            assertThat(finding.severity()).isEqualTo(Grade.WARNING);
        });
    }

    @Test
    void needsADraft() {
        assertThatThrownBy(() -> check.findings("ticket-triage", null)).isInstanceOf(Problem.NotFound.class);
    }

    private static String userTask(FlowDraft draft, String formKey) {
        return withTask(
                draft,
                "<bpmn:userTask id=\"Task_Decide\" name=\"Decide\" camunda:formKey=\"" + formKey
                        + "\" camunda:candidateGroups=\"${team}\"/>",
                "Task_Decide");
    }

    /** The task stands between the start and the end. */
    private static String withTask(FlowDraft draft, String task, String id) {
        return draft.content()
                .replace("<bpmn:sequenceFlow ", task + "<bpmn:sequenceFlow ")
                .replace(
                        "targetRef=\"EndEvent_Done\"/>",
                        "targetRef=\"" + id + "\"/><bpmn:sequenceFlow id=\"SequenceFlow_On\" sourceRef=\"" + id
                                + "\" targetRef=\"EndEvent_Done\"/>");
    }
}
