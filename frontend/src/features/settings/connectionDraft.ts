import type { Connection, ConnectionChange, NewConnection } from '@/api/types';

/** What is typed into the dialogue, as text. */
export interface ConnectionDraft {
  name: string;
  stage: Connection['stage'];
  authentication: Connection['authentication'];
  url: string;
  clientId: string;
  username: string;
  apiVersion: string;
  secret: string;
}

export function draftOf(connection: Connection | null): ConnectionDraft {
  return {
    name: connection?.name ?? '',
    stage: connection?.stage ?? 'production',
    authentication: connection?.authentication ?? 'jwt-bearer',
    url: connection?.url ?? '',
    clientId: connection?.clientId ?? '',
    username: connection?.username ?? '',
    apiVersion: connection?.apiVersion ?? '66.0',
    secret: '',
  };
}

/** Where one signs in with a client's secret cannot be guessed. */
export const isComplete = (draft: ConnectionDraft, known: Connection | null) =>
  draft.name.trim() !== '' &&
  draft.clientId.trim() !== '' &&
  (draft.authentication === 'jwt-bearer' ? draft.username.trim() !== '' : draft.url.trim() !== '') &&
  (known !== null || draft.secret.trim() !== '');

const said = (draft: ConnectionDraft) => ({
  name: draft.name.trim(),
  stage: draft.stage,
  authentication: draft.authentication,
  url: draft.url.trim() || null,
  clientId: draft.clientId.trim(),
  apiVersion: draft.apiVersion.trim() || null,
});

export const asNew = (draft: ConnectionDraft): NewConnection => ({ ...said(draft), kind: 'salesforce', username: draft.username.trim() || null, secret: draft.secret });

/** An empty secret leaves the one that is there. */
export const asChange = (draft: ConnectionDraft): ConnectionChange => ({ ...said(draft), username: draft.username.trim(), secret: draft.secret.trim() ? draft.secret : null });
