import { useId, useState, type KeyboardEvent } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Dialog } from '@/ui/Dialog';
import styles from './CommandPalette.module.css';
import { useCommands } from './useCommands';

export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const id = useId();
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const commands = useCommands(query);
  const current = commands[Math.min(index, commands.length - 1)];

  function run(command: (typeof commands)[number] | undefined) {
    if (!command) return;
    onClose();
    command.run();
  }

  function navigate(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && commands.length > 0) {
      event.preventDefault();
      setIndex((Math.min(index, commands.length - 1) + step + commands.length) % commands.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      run(current);
    }
  }

  return (
    <Dialog title={t('palette.open')} onClose={onClose}>
      <input
        data-autofocus=""
        className={styles.input}
        role="combobox"
        aria-label={t('palette.label')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        placeholder={t('palette.placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setIndex(0);
        }}
        onKeyDown={navigate}
      />
      <div role="listbox" id={`${id}-list`} aria-label={t('palette.label')} className={styles.list}>
        {commands.map((command) => (
          <div
            key={command.id}
            id={`${id}-${command.id}`}
            role="option"
            aria-selected={command === current}
            className={styles.option}
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            <span>{command.hint}</span>
          </div>
        ))}
      </div>
      {commands.length === 0 && <p className={styles.none}>{t('palette.none')}</p>}
    </Dialog>
  );
}
