import { Fragment } from 'react';
import type { Part } from './sentence';

/** A sentence whose names stand out. */
export function Sentence({ parts }: { parts: Part[] }) {
  return parts.map((part, index) => (typeof part === 'string' ? <Fragment key={index}>{part}</Fragment> : <strong key={index}>{part.name}</strong>));
}
