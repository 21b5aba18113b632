import { useState, type FormEvent } from 'react';
import type { CaseFile, NewLink } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { useAnnounce } from '@/ui/Toasts';
import { CaseChooser } from './CaseChooser';
import { useLinkCase } from './useLinkCase.mutation';

const KINDS: NewLink['kind'][] = ['related', 'duplicate', 'parent', 'child', 'follows', 'follow-up'];

export function LinkDialog({ file, onClose }: { file: CaseFile; onClose: () => void }) {
  const { t, word } = useI18n();
  const { say } = useAnnounce();
  const link = useLinkCase(file.number);
  const [other, setOther] = useState<CaseFile | null>(null);
  const [kind, setKind] = useState<NewLink['kind']>('related');
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!other) return;
    link.mutate(
      { to: other.number, kind },
      {
        onSuccess: () => {
          say(t('case.link.done', { number: other.number }));
          onClose();
        },
      },
    );
  }
  return (
    <Dialog title={t('case.link.title', { number: file.number })} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'contents' }}>
        {link.error && <FailureNotice error={link.error} />}
        <CaseChooser than={file} chosen={other} onChoose={setOther} />
        <SelectField
          label={t('case.link.kind')}
          value={kind}
          choices={KINDS.map((value) => ({ value, label: word('linkKind', value) }))}
          onChange={(value) => setKind(KINDS.find((known) => known === value) ?? 'related')}
        />
        <DialogActions>
          <Button kind="secondary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={link.isPending || !other}>
            {t('case.link')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
