import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { Icon } from '../icon.tsx';
import { useUiTexts } from '../texts.ts';
import styles from './field.module.css';

export type FieldProps = {
  readonly label: string;
  /** One line under the field, before anything went wrong. */
  readonly hint?: ReactNode;
  /** What is wrong and what to do, in place of the hint. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
};

/** What a control must carry to be tied to its label, hint and error. */
export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

type FrameProps = FieldProps & { readonly children: (control: ControlProps) => ReactNode };

/** Label above, control, then hint or error below. */
export function FieldFrame({ label, hint, error, optional = false, children }: FrameProps) {
  const texts = useUiTexts();
  const id = useId();
  const noteId = `${id}-note`;
  const described = hint || error ? noteId : undefined;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}>{texts.optional}</span>}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {error ? <FieldError id={noteId} text={error} /> : hint && <FieldHint id={noteId}>{hint}</FieldHint>}
    </div>
  );
}

export function FieldError({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <p id={id} className={styles.error} role="alert">
      <Icon of={IconAlertTriangle} size={15} />
      {text}
    </p>
  );
}

function FieldHint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div id={id} className={styles.hint}>
      {children}
    </div>
  );
}

type FormProps = {
  readonly children: ReactNode;
  /** Enter in any field; never in the middle of a composition, which the engine keeps to itself. */
  readonly onSubmit?: () => void;
};

/** Brings what turned out wrong into sight, the first of it: below the edge it would be as if nothing had been said. */
function useFaultsInSight(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!form.current) return undefined;
    const watch = new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      const alerts = [...(form.current?.querySelectorAll('[role="alert"]') ?? [])];
      alerts.find((alert) => added.some((node) => node.contains(alert)))?.scrollIntoView({ block: 'nearest' });
    });
    watch.observe(form.current, { subtree: true, childList: true });
    return () => watch.disconnect();
  }, [form]);
}

/** Fields under each other; Enter submits. */
export function Form({ children, onSubmit }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useFaultsInSight(form);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      {children}
      {/* Without a submit button a form of several fields would ignore Enter. */}
      {onSubmit && <button type="submit" hidden tabIndex={-1} />}
    </form>
  );
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}
