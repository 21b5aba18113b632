import type { Connection, ConnectionChange, NewConnection } from '@/api/types';

type Kind = Connection['kind'];
type Authentication = Connection['authentication'];

/** What is typed into the dialogue, as text. */
export interface ConnectionDraft {
  kind: Kind;
  name: string;
  stage: Connection['stage'];
  authentication: Authentication;
  url: string;
  tokenUrl: string;
  systemClient: string;
  clientId: string;
  username: string;
  apiVersion: string;
  secret: string;
  secretHeader: string;
  pathPrefixes: string;
  timeoutSeconds: string;
  answerKilobytes: string;
  allowDuplicates: boolean;
}

/** What is typed or chosen, and not ticked. */
export type DraftText = Exclude<keyof ConnectionDraft, 'allowDuplicates'>;

export const KINDS = ['salesforce', 'sap-s4', 'sap-sales-service-cloud', 'rest'] as const satisfies readonly Kind[];

const WAYS_OF_SAP = ['basic', 'client-credentials'] as const satisfies readonly Authentication[];

/** How one may sign in, the usual way first. */
export const WAYS: Record<Kind, readonly Authentication[]> = {
  salesforce: ['jwt-bearer', 'client-credentials'],
  'sap-s4': WAYS_OF_SAP,
  'sap-sales-service-cloud': WAYS_OF_SAP,
  rest: ['bearer', 'header', 'basic', 'client-credentials', 'none'],
};

/** Only Salesforce has versions to choose from. */
const USUAL_VERSIONS: Record<Kind, string> = { salesforce: '66.0', 'sap-s4': '2.0', 'sap-sales-service-cloud': '1.0', rest: '1.0' };

export const isSap = (draft: ConnectionDraft) => draft.kind.startsWith('sap-');

export const isRest = (draft: ConnectionDraft) => draft.kind === 'rest';

/** In whose name we act is said with a key and with a password; a client's secret stands for itself. */
export const isByUser = (draft: ConnectionDraft) => draft.authentication === 'jwt-bearer' || draft.authentication === 'basic';

export const isByClient = (draft: ConnectionDraft) => draft.authentication === 'client-credentials';

export function draftOf(connection: Connection | null): ConnectionDraft {
  return {
    kind: connection?.kind ?? 'salesforce',
    name: connection?.name ?? '',
    stage: connection?.stage ?? 'production',
    authentication: connection?.authentication ?? 'jwt-bearer',
    url: connection?.url ?? '',
    tokenUrl: connection?.tokenUrl ?? '',
    systemClient: connection?.systemClient ?? '',
    clientId: connection?.clientId ?? '',
    username: connection?.username ?? '',
    apiVersion: connection?.apiVersion ?? USUAL_VERSIONS.salesforce,
    secret: '',
    secretHeader: connection?.terms.secretHeader ?? '',
    pathPrefixes: connection?.terms.pathPrefixes.join('\n') ?? '',
    timeoutSeconds: String(connection?.terms.timeoutSeconds ?? ''),
    answerKilobytes: String(connection?.terms.answerKilobytes ?? ''),
    allowDuplicates: connection?.terms.allowDuplicates ?? false,
  };
}

/** What was typed about another kind of system is of no use, but its name. */
export const ofKind = (draft: ConnectionDraft, kind: Kind): ConnectionDraft => ({
  ...draftOf(null),
  name: draft.name,
  stage: draft.stage,
  kind,
  authentication: WAYS[kind][0] ?? 'client-credentials',
  apiVersion: USUAL_VERSIONS[kind],
});

const isGiven = (text: string) => text.trim() !== '';

/** Of a system of whatever kind, everything has to be said. */
function isRestComplete(draft: ConnectionDraft, known: Connection | null) {
  const secret = draft.authentication === 'none' || known !== null || isGiven(draft.secret);
  const user = !isByUser(draft) || isGiven(draft.username);
  const client = !isByClient(draft) || (isGiven(draft.clientId) && isGiven(draft.tokenUrl));
  const header = draft.authentication !== 'header' || isGiven(draft.secretHeader);
  return isGiven(draft.name) && isGiven(draft.url) && isGiven(draft.pathPrefixes) && user && client && header && secret;
}

/** Where one signs in to Salesforce with a key can be guessed; nothing else can. */
export function isComplete(draft: ConnectionDraft, known: Connection | null) {
  if (isRest(draft)) return isRestComplete(draft, known);
  const url = isGiven(draft.url) || (!isSap(draft) && isByUser(draft));
  const user = !isByUser(draft) || isGiven(draft.username);
  const client = draft.authentication === 'basic' || isGiven(draft.clientId);
  const tokens = !isSap(draft) || isByUser(draft) || isGiven(draft.tokenUrl);
  return isGiven(draft.name) && url && user && client && tokens && (known !== null || isGiven(draft.secret));
}

const numberOf = (text: string) => (isGiven(text) ? Number(text) : null);

const termsOf = (draft: ConnectionDraft): Connection['terms'] => ({
  secretHeader: draft.authentication === 'header' ? draft.secretHeader.trim() || null : null,
  pathPrefixes: draft.pathPrefixes.split(/\s+/).filter(isGiven),
  timeoutSeconds: numberOf(draft.timeoutSeconds),
  answerKilobytes: numberOf(draft.answerKilobytes),
  allowDuplicates: draft.allowDuplicates,
});

const said = (draft: ConnectionDraft) => ({
  name: draft.name.trim(),
  stage: draft.stage,
  authentication: draft.authentication,
  url: draft.url.trim() || null,
  apiVersion: draft.apiVersion.trim() || null,
  terms: termsOf(draft),
});

export const asNew = (draft: ConnectionDraft): NewConnection => ({
  ...said(draft),
  kind: draft.kind,
  tokenUrl: draft.tokenUrl.trim() || null,
  systemClient: draft.systemClient.trim() || null,
  clientId: draft.clientId.trim() || null,
  username: draft.username.trim() || null,
  secret: draft.secret.trim() ? draft.secret : null,
});

/** An empty secret leaves the one that is there. */
export const asChange = (draft: ConnectionDraft): ConnectionChange => ({
  ...said(draft),
  tokenUrl: draft.tokenUrl.trim(),
  systemClient: draft.systemClient.trim(),
  clientId: draft.clientId.trim(),
  username: draft.username.trim(),
  secret: draft.secret.trim() ? draft.secret : null,
});
