import type { NewAttachment } from './types';

/** A message with its files travels as one body of at most 1 MiB, and base64 takes a third more. */
export const MOST_ATTACHED_BYTES = 700_000;

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable file'));
    reader.readAsDataURL(file);
  });
}

export async function toAttachment(file: File): Promise<NewAttachment> {
  return { fileName: file.name, contentType: file.type || 'application/octet-stream', content: await base64(file) };
}
