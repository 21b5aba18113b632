import type { Connection } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { CheckBox } from '@/ui/CheckBox';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import styles from './Assistant.module.css';
import { useConnectionActions } from './useConnections.mutation';

/** Whether we hear of what others change there, and how soon. Only Salesforce tells. */
export function ConnectionChanges({ connection }: { connection: Connection }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const { change } = useConnectionActions(connection);
  const onError = announce.fail;
  const reads = connection.changesSince !== null;
  if (connection.kind !== 'salesforce') return null;
  return (
    <div>
      <CheckBox
        label={t('connections.readChanges')}
        help={t('connections.readChanges.help')}
        checked={reads}
        onChange={(readChanges) => change.mutate({ readChanges }, { onError })}
      />
      {connection.changesSince && (
        <>
          <p className={styles.soft}>
            {t('connections.readChanges.since')} <When at={connection.changesSince} />
          </p>
          <CheckBox label={t('connections.streamChanges')} help={t('connections.streamChanges.help')} checked={connection.streamed} onChange={(streamChanges) => change.mutate({ streamChanges }, { onError })} />
        </>
      )}
    </div>
  );
}
