import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FlowKind, FlowListing } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { useNewFlow } from './useNewFlow.mutation';

const KINDS: FlowKind[] = ['process', 'decision', 'form'];
const KEYS: Record<FlowKind, RegExp> = { process: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, decision: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, form: /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/ };

const WITHOUT_ACCENTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** "Return a parcel" as an id: `return-a-parcel`. */
const kebab = (name: string) => name.toLowerCase().replace(/[äöüß]/g, (letter) => WITHOUT_ACCENTS[letter] ?? letter).replace(/[^a-z0-9]+/g, '-').replace(/^[-\d]+|-+$/g, '');
const keyFor = (kind: FlowKind, name: string) => (kebab(name) === '' ? '' : kind === 'form' ? `support.${kebab(name)}` : kebab(name));

function useNewFlowFields() {
  const [kind, setKind] = useState<FlowKind>('process');
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [copyOf, setCopyOf] = useState('');
  const key = typed ?? keyFor(kind, name);
  return { kind, name, key, copyOf, setName, setCopyOf, setKey: setTyped, setKind: (next: FlowKind) => { setKind(next); setCopyOf(''); }, fits: KEYS[kind].test(key) };
}

/** Begins a flow that nobody has yet; it opens in the editor as a draft. */
export function NewFlowDialog({ flows, onClose }: { flows: FlowListing[]; onClose: () => void }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const add = useNewFlow();
  const { kind, name, key, copyOf, setName, setKey, setKind, setCopyOf, fits } = useNewFlowFields();
  const taken = flows.some((flow) => flow.key === key);
  const error = taken ? t('flows.new.taken') : key !== '' && !fits ? t(kind === 'form' ? 'flows.new.formKey' : 'flows.new.keyRule') : undefined;
  const models = flows.filter((flow) => flow.kind === kind && flow.version > 0).map((flow) => ({ value: flow.key, label: flow.name }));
  const submit = () => add.mutate({ kind, key, name: name.trim(), copyOf: copyOf || undefined }, { onSuccess: () => void navigate(`/flows/${key}/edit`) });
  return (
    <Dialog title={t('flows.new')} onClose={onClose}>
      <SelectField label={t('flows.kind')} value={kind} onChange={(value) => setKind(value as FlowKind)} choices={KINDS.map((value) => ({ value, label: t(`flowKind.${value}`) }))} />
      <TextField label={t('flows.name')} value={name} onChange={setName} maxLength={100} required />
      <TextField label={t('flows.new.key')} value={key} onChange={setKey} maxLength={60} required error={error} help={t('flows.new.key.help')} />
      <SelectField label={t('flows.new.copyOf')} value={copyOf} onChange={setCopyOf} choices={[{ value: '', label: t('flows.new.empty') }, ...models]} />
      {add.error && <FailureNotice error={add.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button disabled={name.trim() === '' || !fits || taken || add.isPending} onClick={submit}>
          {t('flows.new.create')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
