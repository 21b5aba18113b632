import type { Complaint, GateCatalogue } from './rules';
import { limit } from './rules';
import type { Wording } from './wording';
import { shown } from './words';
import type { XmlElement } from './xmlTree';

/** What the gate says about one place of a model; `element` null: the file as a whole. */
export interface Finding {
  severity: 'error' | 'warning';
  rule: string;
  element: string | null;
  /** In English, as the fix. */
  reason: string;
  fix: string | null;
  wording: Wording;
}

/** The file can't even be looked at; the first such reason ends the check. */
export class Unreadable extends Error {
  readonly complaint: Complaint;

  constructor(complaint: Complaint) {
    super(complaint.reason);
    this.complaint = complaint;
  }
}

/** What a value is held against. */
export interface ModelContext {
  catalogue: GateCatalogue;
  /** The key that the model is kept under, when it has one. */
  key: string | null;
  ids: Set<string>;
  /** Processes or decisions that the file itself defines. */
  own: Set<string>;
}

const LONGEST_ID = 128;

export class Findings {
  private readonly found: Finding[] = [];
  private readonly most: number;

  constructor(catalogue: GateCatalogue) {
    this.most = limit(catalogue.rules, 'findings');
  }

  error(place: XmlElement | string | null, complaint: Complaint) {
    this.add('error', place, complaint);
  }

  warning(place: XmlElement | string | null, complaint: Complaint) {
    this.add('warning', place, complaint);
  }

  refuse(): boolean {
    return this.found.some(({ severity }) => severity === 'error');
  }

  /** Errors first, else in the order of the document. */
  all(): Finding[] {
    const distinct = [...new Map(this.found.map((finding) => [JSON.stringify(finding), finding])).values()];
    return [...distinct.filter(({ severity }) => severity === 'error'), ...distinct.filter(({ severity }) => severity === 'warning')];
  }

  private add(severity: Finding['severity'], place: XmlElement | string | null, { rule, reason, fix, wording }: Complaint) {
    if (this.found.length >= this.most && (severity !== 'error' || this.refuse())) return;
    const id = place === null || typeof place === 'string' ? place : place.nearestId();
    const element = id === null || id.length <= LONGEST_ID ? id : shown(id);
    this.found.push({ severity, rule, element, reason, fix, wording });
  }
}
