import { useEffect, useMemo, useRef, useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { useShownTheme } from '@/ui/useShownTheme';
import styles from './MailFrame.module.css';
import { mailPage } from './mailPage';
import { useMailHtml } from './useMailHtml.query';

/** Follows the height of the page inside: nothing in there can tell us, for nothing in there runs. */
function useHeight() {
  const frame = useRef<HTMLIFrameElement>(null);
  const observer = useRef<ResizeObserver | null>(null);
  const [height, setHeight] = useState(120);
  useEffect(() => () => observer.current?.disconnect(), []);
  function onLoad() {
    const body = frame.current?.contentDocument?.body;
    if (!body) return;
    observer.current?.disconnect();
    observer.current = new ResizeObserver(() => setHeight(Math.ceil(body.getBoundingClientRect().height) + 2));
    observer.current.observe(body);
  }
  return { frame, height, onLoad };
}

/** Shows a mail as it looked, in a frame where no script runs and nothing is loaded but the files of the case. */
export function MailFrame({ number, id, author }: { number: string; id: string; author: string }) {
  const { t } = useI18n();
  const mail = useMailHtml(number, id);
  const { frame, height, onLoad } = useHeight();
  const html = mail.data?.html;
  const shownIn = useShownTheme();
  const page = useMemo(() => (html === undefined ? '' : mailPage(html, t('mail.quoted'), shownIn)), [html, t, shownIn]);
  if (mail.isPending) return <Skeleton lines={4} />;
  if (mail.isError) return <FailureNotice error={mail.error} onRetry={() => void mail.refetch()} />;
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      style={{ blockSize: height }}
      title={t('mail.frame', { name: author })}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={page}
      onLoad={onLoad}
    />
  );
}
