import { useEffect, useRef, useState } from 'react';
import { failureOf, type Failure } from '@/api/failure';
import type { BlankForm, FormReceipt } from '@/api/visitors';

const MARGIN_MS = 300;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isExpired = (failure: Failure) => failure.kind === 'invalid' && failure.problem.type === '/problems/form-expired';

/** Where a form comes from, and where it goes with what was filled in. */
export interface FormDoor<Filled> {
  read: () => Promise<BlankForm>;
  post: (form: string, filled: Filled) => Promise<FormReceipt>;
}

/**
 * Sends what was filled in. Who is quicker than the form allows waits without noticing, and a form that lay open
 * overnight is renewed, so that nobody has to type anything twice.
 */
export function useSendForm<Filled>(form: BlankForm, { read, post }: FormDoor<Filled>) {
  const current = useRef({ form: form.form, readAt: 0 });
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    current.current = { form: form.form, readAt: performance.now() };
  }, [form]);

  async function attempt(filled: Filled) {
    const early = form.notBeforeSeconds * 1000 + MARGIN_MS - (performance.now() - current.current.readAt);
    if (early > 0) await pause(early);
    return post(current.current.form, filled);
  }

  async function renewed(filled: Filled) {
    current.current = { form: (await read()).form, readAt: performance.now() };
    return attempt(filled);
  }

  async function send(filled: Filled): Promise<string | null> {
    setSending(true);
    setFailure(null);
    try {
      const receipt = await attempt(filled).catch((error: unknown) => {
        if (isExpired(failureOf(error))) return renewed(filled);
        throw error;
      });
      return receipt.number;
    } catch (error) {
      setFailure(failureOf(error));
      return null;
    } finally {
      setSending(false);
    }
  }

  return { send, sending, failure };
}
