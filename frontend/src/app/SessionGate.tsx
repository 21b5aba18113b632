import { useLocation } from 'react-router';
import { ActorContext } from '@/api/actor';
import { SetUpPage } from '@/features/session/SetUpPage';
import { SignInPage } from '@/features/session/SignInPage';
import { useSession } from '@/features/session/useSession.query';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { Shell } from './Shell';

/** The shell for those who are signed in, the sign-in page for the rest; the address stays, so that one lands where one wanted to go. */
export function SessionGate() {
  const session = useSession();
  const { pathname } = useLocation();
  if (session.isPending) return <Skeleton lines={6} />;
  if (session.isError) return <FailureNotice error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) return pathname === '/setup' ? <SetUpPage /> : <SignInPage />;
  return (
    <ActorContext value={session.data}>
      <Shell />
    </ActorContext>
  );
}
