/** Ids that the drawing tool makes up until somebody names an element. */
const MADE_UP = /^(Activity|Event|Gateway|Flow|SubProcess|DataObject|[A-Za-z]+)_[0-9a-z]{7}$/;
const PREFIXES: Record<string, string> = { Process: 'Process', CallActivity: 'CallActivity', SubProcess: 'SubProcess', SequenceFlow: 'SequenceFlow' };

export function isMadeUp(id: string): boolean {
  return MADE_UP.test(id) && /_(?=[0-9a-z]*\d)[0-9a-z]{7}$/.test(id);
}

function prefixOf(type: string): string {
  const local = type.replace(/^bpmn:/, '');
  if (PREFIXES[local]) return PREFIXES[local];
  if (local.endsWith('Gateway')) return 'Gateway';
  return local.endsWith('Task') ? 'Task' : local;
}

/** "Look up customer" becomes "LookUpCustomer"; letters of other alphabets are left out. */
export function wordsToName(words: string): string {
  const plain = words.replace(/ß/g, 'ss').normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return plain.split(/[^A-Za-z0-9]+/).filter(Boolean).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('').slice(0, 60);
}

function free(wanted: string, isTaken: (id: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}${count}`;
    if (!isTaken(id)) return id;
  }
}

/** `Type_WhatItIs` for a new element; null when its name has no letter that an id can have. */
export function idFor(type: string, name: string, isTaken: (id: string) => boolean): string | null {
  const words = wordsToName(name);
  return words === '' ? null : free(`${prefixOf(type)}_${words}`, isTaken);
}

const without = (id: string) => id.replace(/^[A-Za-z]+_/, '');

/** `SequenceFlow_ThisToThat`, or by its own name when it has one: `SequenceFlow_ConfidentEnoughYes`. */
export function flowIdFor(source: string, target: string, name: string, isTaken: (id: string) => boolean): string {
  const own = wordsToName(name);
  return free(`SequenceFlow_${without(source)}${own || `To${without(target)}`}`, isTaken);
}
