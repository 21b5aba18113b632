import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCategories } from '@/api/useCategories.query';
import type { ArticleDraft, ArticleDraftText } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CheckBox } from '@/ui/CheckBox';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextBox } from '@/ui/TextBox';
import { TextField } from '@/ui/TextField';
import { useAnnounce } from '@/ui/Toasts';
import { slug, textOf } from './draftText';
import styles from './KnowledgePage.module.css';
import { useArticleDraftActions } from './useArticleDraftActions.mutation';

interface LabelsProps {
  text: ArticleDraftText;
  onChange: (change: Partial<ArticleDraftText>) => void;
}

function Labels({ text, onChange }: LabelsProps) {
  const { t, locale } = useI18n();
  const { data: categories = [] } = useCategories();
  const intents = categories.find(({ id }) => id === text.category)?.intents ?? [];
  const toggle = (id: string) => onChange({ intents: text.intents.includes(id) ? text.intents.filter((each) => each !== id) : [...text.intents, id] });
  return (
    <>
      <div className={styles.row}>
        <SelectField label={t('case.language')} value={text.language} choices={(['en', 'de'] as const).map((code) => ({ value: code, label: t(`language.${code}`) }))} onChange={(language) => onChange({ language })} />
        <SelectField label={t('articleDraft.category')} value={text.category} choices={categories.map(({ id, name }) => ({ value: id, label: name[locale] ?? id }))} onChange={(category) => onChange({ category, intents: [] })} />
      </div>
      <fieldset className={styles.intents}>
        <legend>{t('articleDraft.intents')}</legend>
        {intents.map(({ id, name }) => (
          <CheckBox key={id} label={name[locale] ?? id} checked={text.intents.includes(id)} onChange={() => toggle(id)} />
        ))}
      </fieldset>
    </>
  );
}

/** Edits a draft. What was typed stays when the draft is read again, so that a refusal loses nothing. */
export function ArticleDraftForm({ draft }: { draft: ArticleDraft }) {
  const { t } = useI18n();
  const { say, fail } = useAnnounce();
  const navigate = useNavigate();
  const [text, setText] = useState(() => textOf(draft));
  const [articleId, setArticleId] = useState(() => slug(draft.title));
  const [version, setVersion] = useState(draft.version);
  const { save, publish, discard } = useArticleDraftActions({ id: draft.id, version }, setVersion);
  const change = (some: Partial<ArticleDraftText>) => setText((current) => ({ ...current, ...some }));
  const pending = save.isPending || publish.isPending || discard.isPending;
  const sent = { ...text, alternateQuestions: text.alternateQuestions.map((line) => line.trim()).filter(Boolean) };
  function submit(event: FormEvent) {
    event.preventDefault();
    publish.mutate({ text: sent, articleId }, { onSuccess: ({ articleId: id }) => (say(t('articleDraft.published')), void navigate(`/knowledge/${id}?language=${text.language}`)) });
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField label={t('articleDraft.title')} required maxLength={200} value={text.title} onChange={(title) => change({ title })} />
      <TextBox label={t('articleDraft.question')} rows={2} required maxLength={400} value={text.question} onChange={(question) => change({ question: question.replace(/\n/g, ' ') })} />
      <TextBox label={t('articleDraft.alternateQuestions')} rows={3} value={text.alternateQuestions.join('\n')} onChange={(lines) => change({ alternateQuestions: lines.split('\n') })} />
      <Labels text={text} onChange={change} />
      <TextBox label={t('articleDraft.reply')} rows={6} maxLength={2000} value={text.reply} onChange={(reply) => change({ reply })} />
      <TextBox label={t('articleDraft.body')} rows={8} maxLength={20000} value={text.body} onChange={(body) => change({ body })} />
      <TextField label={t('articleDraft.articleId')} help={t('articleDraft.articleId.help')} required maxLength={80} value={articleId} onChange={setArticleId} />
      {publish.error && <FailureNotice error={publish.error} />}
      {save.error && <FailureNotice error={save.error} />}
      <div className={styles.actions}>
        <Button type="submit" disabled={pending || draft.status !== 'open'}>
          {t('articleDraft.publish')}
        </Button>
        <Button kind="secondary" disabled={pending || draft.status !== 'open'} onClick={() => save.mutate(sent, { onSuccess: () => say(t('articleDraft.saved')) })}>
          {t('articleDraft.save')}
        </Button>
        <Button kind="quiet" disabled={pending || draft.status !== 'open'} onClick={() => discard.mutate(undefined, { onError: fail, onSuccess: () => (say(t('articleDraft.discarded')), void navigate('/knowledge/drafts')) })}>
          {t('articleDraft.discard')}
        </Button>
      </div>
    </form>
  );
}
