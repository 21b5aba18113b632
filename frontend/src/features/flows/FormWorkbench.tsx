import { useMemo, useRef, useState } from 'react';
import { FormDesign } from '@/forms/FormDesign';
import type { FormDesigner } from '@/forms/FormDesigner';
import { SchemaForm, type FormData } from '@/forms/SchemaForm';
import { useI18n } from '@/i18n/I18n';
import { Tabs } from '@/ui/Tabs';
import { CommentThread } from './CommentThread';
import styles from './EditorPage.module.css';
import { FindingPanel } from './FindingPanel';
import { useContentWriter } from './useContentWriter';
import { historyOf, type WorkbenchProps } from './workbench';

const NO_DATA: FormData = {};
const ignore = () => undefined;

/** A form: designed on one tab, tried out on the other. */
export function FormWorkbench({ draft, content, readOnly, findings, checking, onContent, onHistory }: WorkbenchProps) {
  const { t } = useI18n();
  const designer = useRef<FormDesigner | null>(null);
  const [schema, setSchema] = useState(() => JSON.parse(content) as object);
  const [tab, setTab] = useState<'design' | 'preview'>(readOnly ? 'preview' : 'design');
  const read = () => (designer.current ? Promise.resolve(JSON.stringify(designer.current.schema(), null, 2)) : null);
  const changed = useContentWriter(read, (text) => {
    onContent(text);
    void text.then((json) => setSchema(JSON.parse(json) as object), ignore);
  });
  function ready(opened: FormDesigner | null) {
    if (opened) designer.current = opened;
    onHistory(opened && historyOf(opened));
  }
  function change() {
    if (designer.current) onHistory(historyOf(designer.current));
    changed();
  }
  const preview = useMemo(() => () => <SchemaForm schema={schema} data={NO_DATA} readOnly={false} onChange={ignore} onSubmit={ignore} />, [schema]);
  const tabs = [...(readOnly ? [] : [{ id: 'design' as const, label: t('flowEdit.form.design'), content: () => <FormDesign name={draft.name} schema={schema} onChange={change} onReady={ready} /> }]), { id: 'preview' as const, label: t('flowEdit.form.preview'), content: preview }];
  return (
    <div className={styles.plain}>
      <div className={styles.tabs}>
        <Tabs label={draft.name} tabs={tabs} selected={tab} onSelect={setTab} />
      </div>
      <FindingPanel findings={findings} pending={checking} mendingOf={() => null} onSelect={() => undefined} />
      <details className={styles.below}>
        <summary>{t('flowEdit.comments')}</summary>
        <CommentThread flow={draft.key} elementId={null} titled />
      </details>
    </div>
  );
}
