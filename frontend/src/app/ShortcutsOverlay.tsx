import { Fragment } from 'react';
import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import { Dialog } from '@/ui/Dialog';
import styles from './ShortcutsOverlay.module.css';

const SHORTCUTS: [keys: string[], does: MessageKey][] = [
  [['Ctrl', 'Alt', 'C'], 'shortcuts.claim'],
  [['Ctrl', 'Alt', 'L'], 'shortcuts.list'],
  [['Ctrl', 'Alt', 'F'], 'shortcuts.form'],
  [['Ctrl', 'Shift', 'F'], 'shortcuts.search'],
  [['Ctrl', 'Alt', 'N'], 'shortcuts.next'],
  [['Ctrl', 'Alt', 'P'], 'flows.start'],
  [['↑', '↓'], 'shortcuts.arrows'],
  [['Enter'], 'shortcuts.enter'],
  [['Ctrl', 'K'], 'shortcuts.palette'],
  [['?'], 'shortcuts.overlay'],
];

export function ShortcutsOverlay({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <dl className={styles.list}>
        {SHORTCUTS.map(([keys, does]) => (
          <Fragment key={does}>
            <dt>{t(does)}</dt>
            <dd className={styles.keys}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
