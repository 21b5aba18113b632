/** Sends a write with the same key until it has been answered, so that the server does it once though its answer got lost. */
export type Once = <T>(body: unknown, write: (key: string) => Promise<T>) => Promise<T>;

// not crypto.randomUUID, which is missing where the page came without TLS
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function onceAtATime(): Once {
  let open: { body: string; key: string } | null = null;
  return async (body, write) => {
    const sent = JSON.stringify(body);
    const attempt = open?.body === sent ? open : { body: sent, key: newKey() };
    open = attempt;
    const answer = await write(attempt.key);
    if (open === attempt) open = null;
    return answer;
  };
}
