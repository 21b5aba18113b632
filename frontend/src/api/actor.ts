import { createContext, useContext } from 'react';
import type { Session } from './types';

export type Permission = Session['permissions'][number];

export const ActorContext = createContext<Session | null>(null);

/** Who is signed in; only below the shell, where somebody always is. */
export function useActor(): Session {
  const session = useContext(ActorContext);
  if (!session) throw new Error('useActor needs a signed-in session');
  return session;
}

export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useActor();
  return (permission) => permissions.includes(permission);
}
