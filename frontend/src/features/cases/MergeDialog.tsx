import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { CaseFile } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CheckBox } from '@/ui/CheckBox';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { useAnnounce } from '@/ui/Toasts';
import { CaseChooser } from './CaseChooser';
import { useMergeCase } from './useMergeCase.mutation';

export function MergeDialog({ file, onClose }: { file: CaseFile; onClose: () => void }) {
  const { t } = useI18n();
  const { say } = useAnnounce();
  const navigate = useNavigate();
  const merge = useMergeCase(file.number);
  const [into, setInto] = useState<CaseFile | null>(null);
  const [acrossCustomers, setAcrossCustomers] = useState(false);
  const foreign = into !== null && into.customer.id !== file.customer.id;
  function choose(other: CaseFile) {
    setInto(other);
    setAcrossCustomers(false);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!into) return;
    merge.mutate(
      { into: into.number, acrossCustomers },
      {
        onSuccess: ({ number }) => {
          say(t('case.merge.done', { number }));
          void navigate(`/cases/${number}`);
        },
      },
    );
  }
  return (
    <Dialog title={t('case.merge.title', { number: file.number })} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'contents' }}>
        <p>{t('case.merge.text')}</p>
        {merge.error && <FailureNotice error={merge.error} />}
        <CaseChooser than={file} chosen={into} onChoose={choose} />
        {foreign && (
          <Notice tone="warn" title={t('case.merge.other')}>
            <CheckBox label={t('case.merge.across')} checked={acrossCustomers} onChange={setAcrossCustomers} />
          </Notice>
        )}
        <DialogActions>
          <Button kind="secondary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button kind="danger" type="submit" disabled={merge.isPending || !into || (foreign && !acrossCustomers)}>
            {t('case.merge')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
