import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { de } from '@/i18n/de';
import { en } from '@/i18n/en';
import { i18nFor } from '@/i18n/I18n';
import { plain } from '@/ui/sentence';
import { sentencesOf } from './differenceSentences';

const shipped = (path: string) => readFileSync(join(process.cwd(), '../processes', path), 'utf8');
const LEADS = shipped('sales/lead-qualification.bpmn');
const ESCALATION = shipped('support/ticket-escalation.bpmn');
const TRIAGE = shipped('support/ticket-triage.bpmn');
const PATH = shipped('support/escalation-path.dmn');
const MODELS = ['sales/lead-qualification.bpmn', 'support/ticket-escalation.bpmn', 'support/ticket-triage.bpmn', 'support/ticket-resolution.bpmn', 'support/ask-colleague.bpmn', 'support/escalation-path.dmn', 'sales/lead-routing.dmn'];

const english = i18nFor('en', en);
const german = i18nFor('de', de);
const told = (before: string, after: string, i18n = english) => sentencesOf(before, after, i18n).map(({ parts }) => plain(parts));

/** Changes the model as an editor would; fails where the text is not in it. */
function edited(model: string, ...changes: [from: string | RegExp, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    expect(next).not.toBe(text);
    return next;
  }, model);
}

const REVIEW = '<bpmn:userTask id="Task_Review" name="Review"/><bpmn:sequenceFlow id="SequenceFlow_ReviewToReadLead" sourceRef="Task_Review" targetRef="Task_ReadLead"/><bpmn:serviceTask id="Task_ScoreLead"';
const withReview = edited(LEADS, ['<bpmn:serviceTask id="Task_ScoreLead"', REVIEW], ['sourceRef="Task_ScoreLead" targetRef="Task_ReadLead"', 'sourceRef="Task_ScoreLead" targetRef="Task_Review"']);

test.each(MODELS)('%s is told nothing of against itself, however it is drawn', (path) => {
  const model = shipped(path);
  expect(told(model, model.replace(/<dc:Bounds x="\d+"/g, '<dc:Bounds x="7"').replace(/<di:waypoint x="\d+"/g, '<di:waypoint x="9"'))).toEqual([]);
});

test('elements in another order are the same model', () => {
  const [flow = ''] = /<bpmn:sequenceFlow id="SequenceFlow_LeadIsNewToFindCustomer"[^>]*\/>/.exec(LEADS) ?? [];
  expect(told(LEADS, edited(LEADS, [flow, ''], ['</bpmn:process>', `${flow}</bpmn:process>`]))).toEqual([]);
});

test('a step that was put between two others is one sentence', () => {
  expect(told(LEADS, withReview)).toEqual(['Task Review added between Score lead and Read lead']);
  expect(told(LEADS, withReview, german)).toEqual(['Aufgabe Review zwischen Score lead und Read lead eingefügt']);
});

test('so is one that was put in with new ways only', () => {
  const [way = ''] = /<bpmn:sequenceFlow id="SequenceFlow_ScoreLeadToReadLead"[^>]*\/>/.exec(LEADS) ?? [];
  const other = edited(LEADS, ['<bpmn:serviceTask id="Task_ScoreLead"', REVIEW], [way, '<bpmn:sequenceFlow id="SequenceFlow_ScoreLeadToReview" sourceRef="Task_ScoreLead" targetRef="Task_Review"/>']);
  expect(told(LEADS, other)).toEqual(['Task Review added between Score lead and Read lead']);
});

test('a step that was taken out between two others is one sentence', () => {
  expect(told(withReview, LEADS)).toEqual(['Task Review between Score lead and Read lead removed']);
});

test('a step that came with a condition says when', () => {
  const other = edited(
    LEADS,
    ['<bpmn:serviceTask id="Task_ConcludeWon"', '<bpmn:userTask id="Task_Celebrate" name="Celebrate"/><bpmn:serviceTask id="Task_ConcludeWon"'],
    ['</bpmn:process>', '<bpmn:sequenceFlow id="SequenceFlow_Celebrate" sourceRef="Gateway_MeetingOutcome" targetRef="Task_Celebrate"><bpmn:conditionExpression>${amount &gt; 5000}</bpmn:conditionExpression></bpmn:sequenceFlow></bpmn:process>'],
  );
  expect(told(LEADS, other)).toEqual(['Task Celebrate added after What came out?', 'What came out? now goes to Celebrate when amount is above 5,000']);
});

test('a way that turned says where to, and from where', () => {
  const other = edited(LEADS, ['name="not yet" sourceRef="Gateway_MeetingOutcome" targetRef="Gateway_KeepInTouch"', 'name="not yet" sourceRef="Gateway_MeetingOutcome" targetRef="Task_QualifyLead"']);
  expect(told(LEADS, other)).toEqual(['What came out? now goes to Qualify lead instead of Plan nurture when choice is nurture']);
});

test('a way drawn anew is a way that turned, too', () => {
  const [way = ''] = /<bpmn:sequenceFlow id="SequenceFlow_MergeLeadToLeadMerged"[^>]*\/>/.exec(LEADS) ?? [];
  const other = edited(LEADS, [way, '<bpmn:sequenceFlow id="Flow_1" sourceRef="Task_MergeLead" targetRef="Task_NotifyManagers"/>']);
  expect(told(LEADS, other)).toEqual(['Merge lead now goes to Notify managers instead of Merged into the known lead']);
});

test('a nameless gateway is looked through', () => {
  const other = edited(ESCALATION, ['sourceRef="BoundaryEvent_HandlingOverdue" targetRef="Gateway_NotAnswered"', 'sourceRef="BoundaryEvent_HandlingOverdue" targetRef="Task_NotifyTeam"']);
  expect(told(ESCALATION, other)).toEqual(['Handling overdue now goes to Notify team instead of Pass on']);
});

test('a condition is told before and after', () => {
  const other = edited(ESCALATION, ['${escalationLevel &gt; 0}', '${escalationLevel &gt; 1 and not claimed}']);
  expect(told(ESCALATION, other)).toEqual(['Another level? now goes to Decide path when escalation level is above 1 and claimed is no (before: when escalation level is above 0)']);
  expect(told(ESCALATION, other, german)).toEqual(['Another level? führt jetzt zu Decide path, wenn escalation level über 1 liegt und claimed nein ist (vorher: wenn escalation level über 0 liegt)']);
});

test('a deadline is told as that of the step it hangs on, in words', () => {
  const days = (model: string, value: string) => edited(model, [/(<bpmn:timerEventDefinition id="TimerEventDefinition_NotAccepted">).*?(<\/bpmn:timerEventDefinition>)/, `$1<bpmn:timeDuration>${value}</bpmn:timeDuration>$2`]);
  expect(told(days(LEADS, 'P2D'), days(LEADS, 'P1D'))).toEqual(['Deadline of Accept lead: 2 days → 1 day']);
});

test('a deadline in working time is told as such, in both languages', () => {
  const timer = (time: string) => edited(LEADS, [/(<bpmn:timerEventDefinition id="TimerEventDefinition_NotAccepted">).*?(<\/bpmn:timerEventDefinition>)/, `$1${time.replaceAll('$', '$$$$')}$2`]);
  const plainly = timer('<bpmn:timeDuration>P3D</bpmn:timeDuration>');
  const working = timer('<bpmn:timeDate>${workingDays(3)}</bpmn:timeDate>');
  expect(told(plainly, working)).toEqual(['Deadline of Accept lead: 3 days → 3 working days']);
  expect(told(working, plainly, german)).toEqual(['Frist von Accept lead: 3 Arbeitstage → 3 Tg.']);
  expect(told(working, timer('<bpmn:timeDate>${workingHours(1)}</bpmn:timeDate>'), german)).toEqual(['Frist von Accept lead: 3 Arbeitstage → 1 Arbeitsstunde']);
});

test('what a task carries is told in plain words', () => {
  const other = edited(ESCALATION, ['name="Handle escalation"', 'name="Look after it"'], ['candidateGroups="${escalationTeam}"', 'candidateGroups="senior-support"'], ['camunda:dueDate="${handleBy}" ', '']);
  expect(told(ESCALATION, other)).toEqual(['Handle escalation is now called Look after it', 'Look after it: Team escalation team → senior-support', 'Deadline of Look after it: handle by → nothing']);
});

test('a step of another kind, one that no longer interrupts and one in another part are told', () => {
  const kind = edited(TRIAGE, [/<bpmn:userTask id="Task_ReviewTriage"([\s\S]*?)<\/bpmn:userTask>/, '<bpmn:manualTask id="Task_ReviewTriage"$1</bpmn:manualTask>']);
  expect(told(TRIAGE, kind)).toEqual(['Review triage: Kind Task → Work by hand']);
  const gentle = edited(ESCALATION, ['name="Handling overdue" attachedToRef', 'name="Handling overdue" cancelActivity="false" attachedToRef']);
  expect(told(ESCALATION, gentle)).toEqual(['Handling overdue no longer ends the step it hangs on']);
});

test('an end that now ends everything is told', () => {
  const other = edited(TRIAGE, [/(<bpmn:endEvent id="EndEvent_\w+"[^>]*>)/, '$1<bpmn:terminateEventDefinition/>']);
  expect(told(TRIAGE, other)).toEqual([expect.stringMatching(/: Kind of event is now the end of everything$/)]);
});

test('a rule is told by its columns, and its coming and going', () => {
  const [rule = ''] = /<rule id="DecisionRule_Last">[\s\S]*?<\/rule>/.exec(PATH) ?? [];
  expect(told(PATH, edited(PATH, [/(LiteralExpression_Last_MinutesToClaim">\s*<text>)30/, '$145']))).toEqual([expect.stringMatching(/^Rule .*: Minutes to claim 30 → 45$/)]);
  expect(told(PATH, edited(PATH, [rule, '']))).toEqual([expect.stringMatching(/^Rule .* removed$/)]);
});

test('the order of rules counts only where it decides', () => {
  const swapped = (model: string) => {
    const [first = '', second = ''] = model.match(/<rule id[\s\S]*?<\/rule>/g) ?? [];
    return model.replace(first, '@').replace(second, first).replace('@', second);
  };
  expect(told(PATH, swapped(PATH))).toEqual([]);
  const first = PATH.replace('hitPolicy="UNIQUE"', 'hitPolicy="FIRST"');
  expect(told(first, swapped(first))).toEqual(['The rules of Escalation path stand in another order']);
});
