import { useCallback, useEffect, useRef, useState } from 'react';
import { carryOver, fitsForm } from '#shared/base/form-drafts.ts';
import { call } from './client.ts';

/** A pause in typing: short enough that a crash takes a word at most. */
const PAUSE_MS = 400;

/** @param id what is corrected; absent for something new */
export const draftName = (noun: string, id: string | undefined): string => (id === undefined ? noun : `${noun} ${id}`);

type DraftParts<T> = {
  /** Names the form: the noun, with the id of what is corrected. */
  readonly form: string;
  /** What the form began with. */
  readonly start: T;
  readonly value: T;
  readonly restore: (value: T) => void;
};

export type DraftOffered = { readonly savedAt: number; readonly take: () => void; readonly drop: () => void };

export type KeptForm = {
  /** Something was left here the last time, and nobody has said what becomes of it. */
  readonly offered: DraftOffered | undefined;
  /** It was saved, or given up knowingly: nothing is kept of it any more. */
  readonly done: () => void;
};

type Kept<T> = { readonly start: T; readonly value: T };

/**
 * Keeps a half-filled form outside the page. It lies in the station's register, written through to the disk with every
 * pause: what the page itself stores is flushed when it suits the engine, and a power cut takes the last of it.
 */
export function useFormDraft<T>({ form, start, value, restore }: DraftParts<T>): KeptForm {
  const [found, setFound] = useState<{ readonly savedAt: number; readonly kept: Kept<T> }>();
  const latest = useRef({ start, value, restore });
  latest.current = { start, value, restore };
  const closed = useRef(false);
  const written = useRef(false);

  useEffect(() => {
    let here = true;
    void read<T>(form, latest.current.value).then((draft) => {
      if (here && draft) setFound(draft);
    });
    return () => {
      here = false;
    };
  }, [form]);

  const content = JSON.stringify({ start, value });
  const changed = JSON.stringify(start) !== JSON.stringify(value);
  const due = useRef<string | undefined>(undefined);
  const write = useCallback(() => {
    if (due.current === undefined || closed.current) return;
    written.current = true;
    quietly(call('drafts.keep', { form, content: due.current }));
    due.current = undefined;
  }, [form]);
  useEffect(() => {
    // What was left the last time stays until it is taken or given up, or typed over.
    if (!changed) {
      due.current = undefined;
      if (written.current) quietly(call('drafts.drop', { form }));
      written.current = false;
      return;
    }
    due.current = content;
    const timer = setTimeout(write, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [form, content, changed, write]);
  // Leaving by Esc is no decision about what was typed.
  useEffect(() => write, [write]);

  const forget = useCallback(() => {
    setFound(undefined);
    quietly(call('drafts.drop', { form }));
  }, [form]);
  const done = useCallback(() => {
    closed.current = true;
    forget();
  }, [forget]);
  const take = useCallback(() => {
    const { start: now, restore: give } = latest.current;
    setFound(undefined);
    if (found) give(carryOver(found.kept.start, found.kept.value, now));
  }, [found]);
  return { offered: found && { savedAt: found.savedAt, take, drop: forget }, done };
}

/** A draft is never worth a form that does not open: what cannot be read or kept is left. */
const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);

async function read<T>(form: string, sample: T) {
  const reply = await call('drafts.find', { form }).catch(() => undefined);
  if (!reply?.ok || reply.value === null) return undefined;
  try {
    const kept: unknown = JSON.parse(reply.value.content);
    return fitsForm({ start: sample, value: sample }, kept) ? { savedAt: reply.value.savedAt, kept } : undefined;
  } catch {
    return undefined; // not JSON: of a damaged file
  }
}
