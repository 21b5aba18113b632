import type { ReactNode } from 'react';
import { markdown, type Block, type Inline } from './markdown';
import styles from './Markdown.module.css';

function inline(part: Inline, key: number): ReactNode {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'code':
      return <code key={key}>{part.text}</code>;
    case 'strong':
      return <strong key={key}>{part.children.map(inline)}</strong>;
    case 'emphasis':
      return <em key={key}>{part.children.map(inline)}</em>;
    case 'link':
      return (
        <a key={key} href={part.href} rel="noopener noreferrer" target={part.href.startsWith('/') ? undefined : '_blank'}>
          {part.children.map(inline)}
        </a>
      );
  }
}

function block(part: Block, key: number): ReactNode {
  switch (part.kind) {
    case 'heading': {
      const Heading = part.level <= 2 ? 'h2' : part.level === 3 ? 'h3' : 'h4';
      return <Heading key={key}>{part.children.map(inline)}</Heading>;
    }
    case 'paragraph':
      return <p key={key}>{part.children.map(inline)}</p>;
    case 'quote':
      return <blockquote key={key}>{part.children.map(inline)}</blockquote>;
    case 'code':
      return <pre key={key}>{part.text}</pre>;
    case 'list': {
      const List = part.ordered ? 'ol' : 'ul';
      return (
        <List key={key}>
          {part.items.map((item, index) => (
            <li key={index}>{item.map(inline)}</li>
          ))}
        </List>
      );
    }
  }
}

/** Markdown as React elements: text from outside can never become markup here. */
export function Markdown({ source }: { source: string }) {
  return <div className={styles.markdown}>{markdown(source).map(block)}</div>;
}
