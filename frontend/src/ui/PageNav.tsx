import { NavLink } from 'react-router';
import styles from './PageNav.module.css';

export interface NavPage {
  to: string;
  label: string;
  /** How much waits there; nothing is said of none. */
  count?: number;
  /** Whether it is left as soon as the address goes on. */
  exact?: boolean;
}

/** The pages of one part of the product, beside each other. */
export function PageNav({ label, pages }: { label: string; pages: readonly NavPage[] }) {
  return (
    <nav className={styles.nav} aria-label={label}>
      {pages.map((page) => (
        <NavLink key={page.to} to={page.to} end={page.exact ?? false} className={styles.link}>
          {page.label} {page.count !== undefined && page.count > 0 && <span className={styles.count}>{page.count}</span>}
        </NavLink>
      ))}
    </nav>
  );
}
