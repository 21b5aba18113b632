import { useEffect, useRef, useState } from 'react';
import { failureOf, type Failure } from '@/api/failure';
import { visitors, type FilledTicketForm, type TicketForm } from '@/api/visitors';

const MARGIN_MS = 300;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isExpired = (failure: Failure) => failure.kind === 'invalid' && failure.problem.type === '/problems/form-expired';

/**
 * Sends what was filled in. Who is quicker than the form allows waits without noticing, and a form that lay open
 * overnight is renewed, so that nobody has to type anything twice.
 */
export function useSendTicket(form: TicketForm) {
  const current = useRef({ form: form.form, readAt: 0 });
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    current.current = { form: form.form, readAt: performance.now() };
  }, [form]);

  async function attempt(ticket: Omit<FilledTicketForm, 'form'>, files: File[]) {
    const early = form.notBeforeSeconds * 1000 + MARGIN_MS - (performance.now() - current.current.readAt);
    if (early > 0) await pause(early);
    return visitors.sendTicketForm({ ...ticket, form: current.current.form }, files);
  }

  async function renewed(ticket: Omit<FilledTicketForm, 'form'>, files: File[]) {
    current.current = { form: (await visitors.readTicketForm()).form, readAt: performance.now() };
    return attempt(ticket, files);
  }

  async function send(ticket: Omit<FilledTicketForm, 'form'>, files: File[]): Promise<string | null> {
    setSending(true);
    setFailure(null);
    try {
      const receipt = await attempt(ticket, files).catch((error: unknown) => {
        if (isExpired(failureOf(error))) return renewed(ticket, files);
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
