import type { components } from './schema';

type Schemas = components['schemas'];

export type Problem = Schemas['Problem'];
export type Violation = Schemas['Violation'];
export type UserRef = Schemas['UserRef'];
export type TeamRef = Schemas['TeamRef'];
export type Session = Schemas['Session'];
export type User = Schemas['User'];
export type Team = Schemas['Team'];
export type Category = Schemas['Category'];
export type NewTicket = Schemas['NewTicket'];
export type NewAttachment = Schemas['NewAttachment'];
export type CaseFile = Schemas['CaseFile'];
export type CaseStatus = CaseFile['status'];
export type CaseChange = Schemas['CaseChange'];
export type Message = Schemas['Message'];
export type NewMessage = Schemas['NewMessage'];
export type Attachment = Schemas['Attachment'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type DiagramProcess = Schemas['DiagramProcess'];
export type Suggestion = Schemas['Suggestion'];
export type ClassificationSuggestion = Schemas['ClassificationSuggestion'];
export type ReplySuggestion = Schemas['ReplySuggestion'];
export type ReplySentence = Schemas['ReplySentence'];
export type ReplySource = Schemas['ReplySource'];
export type NewVerdict = Schemas['NewVerdict'];
export type Escalation = Schemas['Escalation'];
export type NewEscalation = Schemas['NewEscalation'];
export type CaseLink = Schemas['CaseLink'];
export type NewLink = Schemas['NewLink'];
export type Merge = Schemas['Merge'];
export type Split = Schemas['Split'];
export type NewQuestion = Schemas['NewQuestion'];
export type Draft = Schemas['Draft'];
export type NewDraft = Schemas['NewDraft'];
export type TaskSummary = Schemas['TaskSummary'];
export type Task = Schemas['Task'];
export type TaskAction = Task['actions'][number];
export type NextTask = Schemas['NextTask'];
export type TaskCounts = Schemas['TaskCounts'];
export type TaskChange = Schemas['TaskChange'];
export type ArticleSummary = Schemas['ArticleSummary'];
export type Article = Schemas['Article'];
export type KnowledgeHit = Schemas['KnowledgeHit'];
export type BusinessCalendar = Schemas['CalendarView'];
export type CalendarBody = Schemas['CalendarBody'];
export type CalendarOpening = Schemas['CalendarOpening'];
export type CalendarHoliday = Schemas['CalendarHoliday'];
export type FlowSummary = Schemas['FlowSummary'];

export interface Page<T> {
  items: T[];
  next: string | null;
}
