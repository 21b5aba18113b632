import { useState } from 'react';
import { MOST_ATTACHED_BYTES } from '@/api/attachments';
import { useI18n } from '@/i18n/I18n';
import { IconButton } from '@/ui/IconButton';
import { Attachment, Close } from '@/ui/icons';
import styles from './Composer.module.css';

export interface AttachmentPickerProps {
  files: File[];
  onChange: (files: File[]) => void;
}

const sizeOf = (files: File[]) => files.reduce((sum, file) => sum + file.size, 0);

export function AttachmentPicker({ files, onChange }: AttachmentPickerProps) {
  const { t, fileSize } = useI18n();
  const [tooLarge, setTooLarge] = useState(false);

  function add(chosen: FileList | null) {
    const next = [...files, ...(chosen ?? [])];
    const refused = sizeOf(next) > MOST_ATTACHED_BYTES;
    setTooLarge(refused);
    if (!refused) onChange(next);
  }

  return (
    <>
      <label className={styles.picker}>
        <Attachment aria-hidden="true" />
        {t('composer.attach')}
        <input
          type="file"
          multiple
          className="visually-hidden"
          onChange={(event) => {
            add(event.target.files);
            event.target.value = '';
          }}
        />
      </label>
      {files.map((file) => (
        <span key={file.name}>
          {file.name} ({fileSize(file.size)})
          <IconButton icon={Close} label={t('composer.detach', { name: file.name })} onClick={() => onChange(files.filter((other) => other !== file))} />
        </span>
      ))}
      {tooLarge && <span role="alert">{t('composer.tooLarge', { size: fileSize(MOST_ATTACHED_BYTES) })}</span>}
    </>
  );
}
