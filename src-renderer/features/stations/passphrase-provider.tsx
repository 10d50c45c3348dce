import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { PassphraseDialog } from './passphrase-dialog.tsx';

type Answer = { readonly ok: true } | { readonly ok: false; readonly code: string };

/**
 * Makes a call that needs the station's keys. If the station is locked, the passphrase is asked for and the call made
 * again; a person who gives up gets the refusal `station.locked` back.
 */
export type WithKeys = <R extends Answer>(attempt: () => Promise<R>) => Promise<R>;

const PassphraseContext = createContext<WithKeys | undefined>(undefined);

/** Throws: outside a PassphraseProvider, which is a bug of the caller. */
export function usePassphrase(): WithKeys {
  const withKeys = use(PassphraseContext);
  if (!withKeys) throw new Error('no PassphraseProvider above this screen');
  return withKeys;
}

type Asking = { readonly settle: (unlocked: boolean) => void; readonly problem: string | undefined };

/** Holds the one passphrase dialog of the window, above every screen and sheet. */
export function PassphraseProvider({ children }: { readonly children: ReactNode }) {
  const words = useRefusalWords();
  const unlock = useCommand('station.unlock');
  const [asking, setAsking] = useState<Asking>();
  // Two calls that meet a locked station wait for the same answer.
  const asked = useRef<Promise<boolean> | undefined>(undefined);
  const ask = useCallback((): Promise<boolean> => {
    asked.current ??= new Promise<boolean>((resolve) => {
      const settle = (unlocked: boolean) => {
        asked.current = undefined;
        setAsking(undefined);
        resolve(unlocked);
      };
      setAsking({ settle, problem: undefined });
    });
    return asked.current;
  }, []);
  const withKeys = useCallback<WithKeys>(
    async (attempt) => {
      const reply = await attempt();
      if (reply.ok || reply.code !== 'station.locked') return reply;
      return (await ask()) ? attempt() : reply;
    },
    [ask],
  );
  const tryPassphrase = async (passphrase: string) => {
    const reply = await unlock.run({ passphrase });
    if (reply.ok) asking?.settle(true);
    else setAsking((now) => now && { ...now, problem: words(reply).sentence });
  };

  return (
    <PassphraseContext value={withKeys}>
      {children}
      {asking && (
        <PassphraseDialog
          problem={asking.problem}
          busy={unlock.running}
          onUnlock={(passphrase) => void tryPassphrase(passphrase)}
          onCancel={() => asking.settle(false)}
        />
      )}
    </PassphraseContext>
  );
}
