import { useState } from 'react';
import type { FlowListing, FlowVersion, StartsChoice } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { ShareField } from '@/ui/ShareField';
import { TextBox } from '@/ui/TextBox';
import { useAnnounce } from '@/ui/Toasts';
import { useRelease } from './useRelease.mutation';

/** The newer of two versions is always named first: a case keeps its side while the share of that one grows, whichever of them it is asked for. */
function sharesOf(asked: number, share: number, other: number): Pick<StartsChoice, 'version' | 'share' | 'besides'> {
  return asked > other ? { version: asked, share, besides: other } : { version: other, share: 100 - share, besides: asked };
}

/** Lets new cases start with a version, all of them or a share. */
export function StartsDialog({ flow, version, versions, onClose }: { flow: FlowListing; version: FlowVersion; versions: FlowVersion[]; onClose: () => void }) {
  const { t } = useI18n();
  const { say } = useAnnounce();
  const { start } = useRelease(flow.key);
  const [reason, setReason] = useState('');
  const [share, setShare] = useState(100);
  const current = [...versions].filter((one) => one.version !== version.version).sort((a, b) => b.share - a.share)[0];
  const body: StartsChoice = { reason: reason.trim(), ...(share < 100 && current ? sharesOf(version.version, share, current.version) : { version: version.version }) };
  const submit = () =>
    start.mutate(body, {
      onSuccess: () => {
        say(t('versions.started', { version: version.version }));
        onClose();
      },
    });
  return (
    <Dialog title={t('versions.start.title', { version: version.version })} onClose={onClose}>
      <p>{t('versions.start.text')}</p>
      {flow.kind === 'process' && current && (
        <ShareField label={t('release.share')} value={share} onChange={setShare} help={share === 100 ? t('release.share.all') : t('release.share.some', { share, rest: 100 - share, version: current.version })} />
      )}
      <TextBox label={t('release.reason')} value={reason} onChange={setReason} rows={3} maxLength={1_000} required />
      {start.error && <FailureNotice error={start.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button disabled={reason.trim() === '' || start.isPending} onClick={submit}>
          {t('versions.start')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
