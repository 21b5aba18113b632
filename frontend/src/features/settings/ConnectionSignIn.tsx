import { useI18n } from '@/i18n/I18n';
import { TextBox } from '@/ui/TextBox';
import { TextField } from '@/ui/TextField';
import { isByClient, isByUser, isRest, isSap, type ConnectionDraft, type DraftText } from './connectionDraft';
import { RestTerms } from './RestTerms';

/** What a field of the dialogue is given. */
export interface DraftField {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

interface Props {
  draft: ConnectionDraft;
  isNew: boolean;
  field: (name: DraftText) => DraftField;
}

function Secret({ draft, isNew, field }: Props) {
  const { t } = useI18n();
  const ofSap = draft.kind !== 'salesforce' && isByClient(draft);
  const secret = { ...field('secret'), label: t(ofSap ? 'connectionSecret.sap' : `connectionSecret.${draft.authentication}`), required: isNew };
  return draft.authentication === 'jwt-bearer' ? (
    <TextBox rows={5} maxLength={8000} placeholder="-----BEGIN PRIVATE KEY-----" {...secret} />
  ) : (
    <TextField type="password" autoComplete="off" maxLength={8000} {...secret} />
  );
}

function SalesforceSignIn(props: Props) {
  const { draft, field } = props;
  const { t } = useI18n();
  const byKey = isByUser(draft);
  return (
    <>
      <TextField help={t(byKey ? 'connections.url.help' : 'connections.url.help.secret')} maxLength={1000} placeholder="https://acme.my.salesforce.com" required={!byKey} {...field('url')} />
      <TextField help={t('connections.clientId.help')} required maxLength={300} {...field('clientId')} />
      {byKey && <TextField help={t('connections.username.help')} required maxLength={200} {...field('username')} />}
      <Secret {...props} />
      <TextField help={t('connections.apiVersion.help')} required maxLength={5} {...field('apiVersion')} />
    </>
  );
}

function SapSignIn(props: Props) {
  const { draft, field } = props;
  const { t } = useI18n();
  const isS4 = draft.kind === 'sap-s4';
  return (
    <>
      <TextField
        help={t(isS4 ? 'connections.url.help.s4' : 'connections.url.help.cloud')}
        maxLength={1000}
        placeholder={isS4 ? 'https://my123456-api.s4hana.cloud.sap' : 'https://my1234567.crm.cloud.sap'}
        required
        {...field('url')}
      />
      {isS4 && <TextField help={t('connections.systemClient.help')} maxLength={3} {...field('systemClient')} />}
      {isByUser(draft) ? (
        <TextField help={t('connections.username.help.sap')} required maxLength={200} {...field('username')} label={t('connections.username.sap')} />
      ) : (
        <>
          <TextField help={t('connections.tokenUrl.help')} required maxLength={1000} {...field('tokenUrl')} />
          <TextField help={t('connections.clientId.help.sap')} required maxLength={300} {...field('clientId')} label={t('connections.clientId.sap')} />
        </>
      )}
      <Secret {...props} />
    </>
  );
}

function RestSignIn(props: Props) {
  const { draft, field } = props;
  const { t } = useI18n();
  return (
    <>
      <TextField help={t('connections.url.help.rest')} maxLength={1000} placeholder="https://api.example.com" required {...field('url')} />
      {isByUser(draft) && <TextField required maxLength={200} {...field('username')} />}
      {isByClient(draft) && (
        <>
          <TextField help={t('connections.tokenUrl.help')} required maxLength={1000} {...field('tokenUrl')} />
          <TextField help={t('connections.clientId.help.sap')} required maxLength={300} {...field('clientId')} label={t('connections.clientId.sap')} />
        </>
      )}
      {draft.authentication === 'header' && <TextField help={t('connections.secretHeader.help')} maxLength={60} placeholder="X-Api-Key" required {...field('secretHeader')} />}
      {draft.authentication !== 'none' && <Secret {...props} />}
      <RestTerms field={field} />
    </>
  );
}

/** Where a system is, and what it asks for at the door. */
export function ConnectionSignIn(props: Props) {
  if (isRest(props.draft)) return <RestSignIn {...props} />;
  return isSap(props.draft) ? <SapSignIn {...props} /> : <SalesforceSignIn {...props} />;
}
