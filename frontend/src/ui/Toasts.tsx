import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { failureOf } from '@/api/failure';
import { useI18n } from '@/i18n/I18n';
import { failureMessage } from './failureMessage';
import { IconButton } from './IconButton';
import { Close } from './icons';
import styles from './Toasts.module.css';

const SHOWN_FOR_MS = 8000;

interface Toast {
  id: number;
  tone: 'info' | 'danger';
  title: string;
  detail?: string | null;
}

export interface Announce {
  say: (title: string, detail?: string) => void;
  fail: (error: unknown) => void;
}

const AnnounceContext = createContext<Announce>({ say: () => undefined, fail: () => undefined });

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

let lastId = 0;

export function Toasts({ children }: { children: ReactNode }) {
  const i18n = useI18n();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const announce = useMemo(() => {
    const show = (toast: Omit<Toast, 'id'>) => {
      lastId += 1;
      const id = lastId;
      setToasts((shown) => [...shown.slice(-2), { id, ...toast }]);
      setTimeout(() => dismiss(id), SHOWN_FOR_MS);
    };
    return {
      say: (title: string, detail?: string) => show({ tone: 'info', title, detail }),
      fail: (error: unknown) => show({ tone: 'danger', ...failureMessage(failureOf(error), i18n) }),
    };
  }, [dismiss, i18n]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className={styles.stack} role="log" aria-live="polite" aria-label={i18n.t('shell.messages')}>
        {toasts.map((toast) => (
          <div key={toast.id} className={`${styles.toast} ${toast.tone === 'danger' ? styles.danger : ''}`}>
            <div>
              <p className={styles.title}>{toast.title}</p>
              {toast.detail}
            </div>
            <IconButton icon={Close} label={i18n.t('action.dismiss')} onClick={() => dismiss(toast.id)} />
          </div>
        ))}
      </div>
    </AnnounceContext>
  );
}
