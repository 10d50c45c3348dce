import { useCallback, useEffect, useState } from 'react';
import type { Medium } from '#shared/api/sticks.ts';
import { call } from '../../api/client.ts';

/** How soon a stick that is plugged in shows. */
const LOOK_AGAIN_MS = 4_000;

export type Media = {
  /** Undefined until it is known what is there. */
  readonly media: readonly Medium[] | undefined;
  /** Asks for another folder; undefined when the person closed the dialog. */
  readonly choose: () => Promise<Medium | undefined>;
};

/** Sticks and remembered folders, looked at again and again while they are offered. */
export function useMedia(): Media {
  const [media, setMedia] = useState<readonly Medium[]>();
  const look = useCallback(async () => {
    const reply = await call('media.list', {});
    if (reply.ok) setMedia(reply.value);
  }, []);
  useEffect(() => {
    void look();
    const again = setInterval(() => void look(), LOOK_AGAIN_MS);
    return () => clearInterval(again);
  }, [look]);
  const choose = useCallback(async () => {
    const reply = await call('media.choose', {});
    const chosen = reply.ok ? (reply.value ?? undefined) : undefined;
    if (chosen) await look();
    return chosen;
  }, [look]);
  return { media, choose };
}
