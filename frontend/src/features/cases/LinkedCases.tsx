import { Link } from 'react-router';
import { useMay } from '@/api/actor';
import type { CaseLink } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { CaseStatusBadge } from '@/ui/CaseStatusBadge';
import { FailureNotice } from '@/ui/FailureNotice';
import { IconButton } from '@/ui/IconButton';
import { TrashCan } from '@/ui/icons';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import styles from './LinkedCases.module.css';
import { useLinks } from './useLinks.query';
import { useUnlinkCase } from './useUnlinkCase.mutation';

function Other({ link }: { link: CaseLink }) {
  const { word } = useI18n();
  const facts = (
    <>
      <span className={styles.kind}>
        {word('linkKind', link.kind)} · {link.number}
      </span>
      {link.subject && <span className={styles.subject}>{link.subject}</span>}
      <span>
        <CaseStatusBadge status={link.status} />
      </span>
    </>
  );
  return link.subject ? (
    <Link className={styles.case} to={`/cases/${link.number}`}>
      {facts}
    </Link>
  ) : (
    <div className={styles.case}>{facts}</div>
  );
}

/** The other cases that have to do with this one, from whichever side they were linked. */
export function LinkedCases({ number }: { number: string }) {
  const { t } = useI18n();
  const may = useMay();
  const { fail } = useAnnounce();
  const links = useLinks(number);
  const unlink = useUnlinkCase(number);
  if (links.isPending) return <Skeleton lines={2} />;
  if (links.isError) return <FailureNotice error={links.error} />;
  if (links.data.length === 0) return <p className={styles.kind}>{t('case.links.none')}</p>;
  return (
    <ul className={styles.list} aria-label={t('case.links')}>
      {links.data.map((link) => (
        <li key={`${link.kind} ${link.number}`} className={styles.row}>
          <Other link={link} />
          {link.removable && may('cases:write') && (
            <IconButton icon={TrashCan} label={t('case.links.remove', { number: link.number })} onClick={() => unlink.mutate(link.number, { onError: fail })} />
          )}
        </li>
      ))}
    </ul>
  );
}
