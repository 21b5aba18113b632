import styles from './Avatar.module.css';

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}

export interface AvatarProps {
  name: string;
  tone?: 'own' | 'other';
  size?: 'small' | 'medium';
}

/** Decoration beside a name that is written out. */
export function Avatar({ name, tone = 'other', size = 'medium' }: AvatarProps) {
  const classes = [styles.avatar, tone === 'own' && styles.own, size === 'small' && styles.small].filter(Boolean).join(' ');
  return (
    <span className={classes} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
