import { IconArrowLeft, IconCheck, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button, IconButton } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { useUiTexts } from '../texts.ts';
import styles from './step-sheet.module.css';

export type Step = { readonly id: string; readonly label: string };

export type StepSheetProps = {
  readonly title: string;
  /** None for a form of one page. */
  readonly steps: readonly Step[];
  readonly current: string;
  readonly children: ReactNode;
  /** Goes on, or finishes; absent while a step goes on by itself. */
  readonly next?: {
    readonly label: string;
    readonly onPress: () => void;
    readonly disabled?: boolean;
    readonly busy?: boolean;
  };
  /** Another button left of `next`. */
  readonly second?: ReactNode;
  /** One step back; absent on the first step. */
  readonly onBack?: (() => void) | undefined;
  /** Leaves the sheet; absent where there is nothing to go back to (first run). */
  readonly onClose?: (() => void) | undefined;
  /** One line beside the buttons, e.g. what will be written. */
  readonly note?: ReactNode;
  /** For forms: lines no wider than 640 px, centred. */
  readonly narrow?: boolean;
};

/** A full-height sheet with its steps shown: first run, import, print, export. Esc goes one step back, Ctrl+Enter on. */
export function StepSheet({
  title,
  steps,
  current,
  children,
  next,
  second,
  onBack,
  onClose,
  note,
  narrow,
}: StepSheetProps) {
  const texts = useUiTexts();
  const titleId = useId();
  const sheet = useRef<HTMLElement>(null);
  const at = steps.findIndex((step) => step.id === current);
  // Each step starts at its top with the focus on the sheet, so that a reader hears where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again when the step changes
  useEffect(() => {
    if (!sheet.current?.contains(document.activeElement) || document.activeElement === document.body)
      sheet.current?.focus();
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && !event.defaultPrevented && next && !next.disabled && !next.busy) {
      event.preventDefault();
      return next.onPress();
    }
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    const leave = onBack ?? onClose;
    if (!leave) return;
    event.preventDefault();
    leave();
  };
  return (
    <section
      ref={sheet}
      className={styles.sheet}
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      data-pane
    >
      <header className={styles.head}>
        <h1 id={titleId} className={styles.title}>
          {title}
        </h1>
        {steps.length === 0 && <div className={styles.steps} />}
        {steps.length > 0 && (
          <ol className={styles.steps} aria-label={texts.step(at + 1, steps.length)}>
            {steps.map((step, index) => (
              <StepMark key={step.id} label={step.label} number={index + 1} place={index - at} />
            ))}
          </ol>
        )}
        {onClose && <IconButton label={texts.close} icon={IconX} onPress={onClose} />}
      </header>
      <div className={classNames(styles.body, narrow && styles.narrow)}>{children}</div>
      {/* A pane of its own: F6 leads there from a grid, which keeps Tab to itself. */}
      <footer className={styles.foot} data-pane>
        {onBack && (
          <Button icon={IconArrowLeft} onPress={onBack}>
            {texts.back}
          </Button>
        )}
        <div className={styles.note}>{note}</div>
        {second}
        {next && (
          <Button kind="primary" disabled={next.disabled ?? false} busy={next.busy ?? false} onPress={next.onPress}>
            {next.label}
          </Button>
        )}
      </footer>
    </section>
  );
}

/** place: below 0 done, 0 now, above 0 to come. */
function StepMark({
  label,
  number,
  place,
}: {
  readonly label: string;
  readonly number: number;
  readonly place: number;
}) {
  const state = place < 0 ? styles.done : place === 0 ? styles.now : undefined;
  return (
    <li className={classNames(styles.step, state)} aria-current={place === 0 ? 'step' : undefined}>
      <span className={styles.mark}>{place < 0 ? <Icon of={IconCheck} size={13} /> : number}</span>
      <span className={styles.word}>{label}</span>
    </li>
  );
}
