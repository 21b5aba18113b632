import { useEffect, useState } from 'react';
import { Diagram, type DiagramProps } from './Diagram';
import styles from './Diagram.module.css';
import type { ProcessViewer } from './ProcessViewer';

export interface Side extends Omit<DiagramProps, 'onOpen' | 'picked' | 'onPick'> {
  title: string;
}

export interface DiagramPairProps {
  before: Side;
  after: Side;
  picked?: string | null;
  onPick?: (id: string) => void;
}

/** Two models side by side that move as one. */
export function DiagramPair({ before, after, picked, onPick }: DiagramPairProps) {
  const [left, setLeft] = useState<ProcessViewer | null>(null);
  const [right, setRight] = useState<ProcessViewer | null>(null);
  useEffect(() => {
    if (!left || !right) return;
    // what is new is on the right
    left.follow(right.view);
    left.onView((view) => right.follow(view));
    right.onView((view) => left.follow(view));
  }, [left, right]);
  return (
    <div className={styles.pair}>
      {[
        { key: 'before', side: before, onOpen: setLeft },
        { key: 'after', side: after, onOpen: setRight },
      ].map(({ key, side: { title, ...diagram }, onOpen }) => (
        <section key={key}>
          <h3>{title}</h3>
          <Diagram {...diagram} picked={picked} onPick={onPick} onOpen={onOpen} />
        </section>
      ))}
    </div>
  );
}
