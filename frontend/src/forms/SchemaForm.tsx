import { useEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import type { FormData, FormViewer } from './FormViewer';
import styles from './SchemaForm.module.css';

export type { FormData };

export interface SchemaFormHandle {
  fill: (values: FormData) => Promise<void>;
  submit: () => void;
  hasSubmitButton: boolean;
}

export interface SchemaFormProps {
  schema: object;
  /** What the form starts with; later changes are made with the handle. */
  data: FormData;
  readOnly: boolean;
  onChange: (data: FormData) => void;
  onSubmit: (data: FormData) => void;
  onBlur?: () => void;
  ref?: Ref<SchemaFormHandle>;
}

/** Escape closes the calendar or list of a field first, and not the dialog around the form. */
function keepOpen(event: KeyboardEvent<HTMLElement>) {
  const opened = '.flatpickr-calendar.open, .fjs-dropdownlist, .fjs-timepicker-dropdown';
  if (event.key === 'Escape' && event.currentTarget.querySelector(opened)) event.preventDefault();
}

/** A form made of a form-js schema. */
export function SchemaForm({ schema, data, readOnly, onChange, onSubmit, onBlur, ref }: SchemaFormProps) {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<FormViewer | null>(null);
  const [broken, setBroken] = useState(false);
  const latest = useRef({ data, onChange, onSubmit, ref });
  useEffect(() => {
    latest.current = { ...latest.current, onChange, onSubmit, ref };
  });

  const shape = JSON.stringify(schema);
  useEffect(() => {
    let current: FormViewer | null = null;
    let gone = false;
    async function open() {
      const { FormViewer: Viewer } = await import('./FormViewer');
      if (gone || !container.current) return;
      current = new Viewer(container.current, {
        onChange: (changed) => {
          latest.current.data = changed;
          latest.current.onChange(changed);
        },
        onSubmit: (submitted) => latest.current.onSubmit(submitted),
      });
      await current.show(JSON.parse(shape) as object, latest.current.data);
      if (!gone) setViewer(current);
    }
    open().catch(() => setBroken(true));
    return () => {
      gone = true;
      setViewer(null);
      current?.destroy();
    };
  }, [shape]);

  useEffect(() => {
    if (readOnly) viewer?.lock();
    else viewer?.unlock();
  }, [viewer, readOnly]);

  useEffect(() => {
    const target = latest.current.ref;
    const handle = viewer && { fill: (values: FormData) => viewer.fill(values), submit: () => viewer.submit(), hasSubmitButton: viewer.hasSubmitButton };
    if (typeof target === 'function') target(handle);
    else if (target) target.current = handle;
  }, [viewer]);

  if (broken) return <Notice tone="danger" title={t('form.broken')} />;
  return (
    <div className={styles.form}>
      {!viewer && <Skeleton lines={9} />}
      <div ref={container} onBlur={onBlur} onKeyDownCapture={keepOpen} />
    </div>
  );
}
