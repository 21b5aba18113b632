import type { CaseInCrm } from '../../api/types';

/** What a case looks like in the CRM, by its number; no CRM is asked of a case without an entry. */
export type MockCrm = Map<string, CaseInCrm>;

const UNCONNECTED: CaseInCrm = { connected: false, profile: null, trouble: null, waiting: null, syncedAt: null, askedAt: null };

export const caseInCrm = (crm: MockCrm, number: string): CaseInCrm => crm.get(number) ?? UNCONNECTED;

export function pushWished(crm: MockCrm, number: string): void {
  const now = new Date().toISOString();
  const waiting = { caseNumber: number, generation: 1, attempts: 0, refused: false, lastDetail: null, requestedAt: now, dueAt: now, triedAt: null };
  crm.set(number, { ...caseInCrm(crm, number), waiting });
}

/** A customer of a company with business open, whose case is not there yet. */
export function knownInCrm(crm: MockCrm, number: string, more: Partial<NonNullable<CaseInCrm['profile']>> = {}): void {
  const at = 'https://acme.my.salesforce.com';
  crm.set(number, {
    ...UNCONNECTED,
    connected: true,
    askedAt: new Date().toISOString(),
    profile: {
      system: 'Salesforce',
      record: null,
      contact: { label: 'Maya Lind', url: `${at}/003A1` },
      contactsFound: 1,
      account: { name: 'Lind Outdoor GmbH', tier: 'Gold', url: `${at}/001A1` },
      opportunities: [{ name: 'Tents for the summer camp', stage: 'Negotiation', amount: 48_500, closesOn: '2026-12-18', url: `${at}/006A1` }],
      openCases: [{ number: '00001027', subject: 'Invoice with the wrong address', status: 'Working', url: `${at}/500A1` }],
      ...more,
    },
  });
}
