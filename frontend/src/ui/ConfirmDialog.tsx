import type { ReactNode } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Button } from './Button';
import { Dialog, DialogActions } from './Dialog';

export interface ConfirmDialogProps {
  title: string;
  /** What it will do, in a sentence. */
  children: ReactNode;
  /** The words for doing it. */
  confirm: string;
  pending?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is done that others notice. */
export function ConfirmDialog({ title, children, confirm, pending = false, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button disabled={pending} onClick={onConfirm}>
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
