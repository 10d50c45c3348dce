import { IconX } from '@tabler/icons-react';
import { createContext, type ReactNode, use, useCallback, useId, useMemo, useRef, useState } from 'react';
import { Icon } from '../icon.tsx';
import { useUiTexts } from '../texts.ts';
import styles from './toasts.module.css';

export type Toast = {
  readonly text: string;
  /** Usually "Undo"; pressing it puts the toast away. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

export type Toasts = {
  /** Shows one sentence about what was just done; the three newest stay until put away. */
  readonly show: (toast: Toast) => void;
  readonly clear: () => void;
};

const ToastsContext = createContext<Toasts | undefined>(undefined);

/** Throws: outside a ToastsProvider, which is a bug of the caller. */
export function useToasts(): Toasts {
  const toasts = use(ToastsContext);
  if (!toasts) throw new Error('no ToastsProvider above this piece');
  return toasts;
}

const MOST_SHOWN = 3;
// Long enough to read two lines and reach for Undo; a toast with an action waits twice as long.
const SHOWN_MS = 6_000;

type Shown = Toast & { readonly key: number };

export function ToastsProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const nextKey = useRef(0);
  const drop = useCallback((key: number) => setShown((all) => all.filter((one) => one.key !== key)), []);
  const toasts = useMemo<Toasts>(
    () => ({
      show: (toast) => {
        const key = nextKey.current++;
        setShown((all) => [...all, { ...toast, key }].slice(-MOST_SHOWN));
        setTimeout(() => drop(key), toast.action ? 2 * SHOWN_MS : SHOWN_MS);
      },
      clear: () => setShown([]),
    }),
    [drop],
  );
  return (
    <ToastsContext value={toasts}>
      {children}
      <div className={styles.area} role="status" aria-live="polite">
        {shown.map((toast) => (
          <ToastLine key={toast.key} toast={toast} onDrop={() => drop(toast.key)} />
        ))}
      </div>
    </ToastsContext>
  );
}

function ToastLine({ toast, onDrop }: { readonly toast: Toast; readonly onDrop: () => void }) {
  const texts = useUiTexts();
  const textId = useId();
  const { text, action } = toast;
  const act = () => {
    onDrop();
    action?.onPress();
  };
  return (
    <div className={styles.toast}>
      <span id={textId} className={styles.text}>
        {text}
      </span>
      {action && (
        <button type="button" className={styles.action} aria-describedby={textId} onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" className={styles.close} aria-label={texts.close} onClick={onDrop}>
        <Icon of={IconX} size={16} />
      </button>
    </div>
  );
}
