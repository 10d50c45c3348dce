import type { ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconShape } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger' | 'link';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** One `primary` on a screen at most: what most people came to do. */
  readonly kind?: ButtonKind;
  readonly size?: 'normal' | 'small';
  readonly icon?: IconShape;
  /** Shown beside the word, e.g. "Ctrl P". The shortcut itself is handled elsewhere. */
  readonly keys?: string;
  readonly disabled?: boolean;
  /** Work is going on: the button keeps its focus but does nothing. */
  readonly busy?: boolean;
  readonly submit?: boolean;
  readonly autoFocus?: boolean;
  /** It shows and hides something near it, which is shown now or not. */
  readonly expanded?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({ children, onPress, kind = 'secondary', size = 'normal', icon, keys, ...rest }: ButtonProps) {
  const { disabled = false, busy = false, submit = false, autoFocus = false, expanded, ref } = rest;
  return (
    <button
      ref={ref}
      type={submit ? 'submit' : 'button'}
      className={classNames(styles.button, kind !== 'secondary' && styles[kind], size === 'small' && styles.small)}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-expanded={expanded}
      // biome-ignore lint/a11y/noAutofocus: a decision opens with its safest answer under the hand
      autoFocus={autoFocus}
      onClick={busy ? undefined : onPress}
    >
      {icon && <Icon of={icon} />}
      {children}
      {keys && <Kbd>{keys}</Kbd>}
    </button>
  );
}

type IconButtonProps = {
  readonly label: string;
  readonly icon: IconShape;
  readonly onPress: () => void;
  readonly size?: 'normal' | 'small';
  readonly disabled?: boolean;
};

/** A button with an icon alone, for narrow places; the label is read aloud and shown on hover. */
export function IconButton({ label, icon, onPress, size = 'normal', disabled = false }: IconButtonProps) {
  const className = classNames(styles.button, styles.quiet, styles.bare, size === 'small' && styles.small);
  return (
    <button type="button" className={className} aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      <Icon of={icon} />
    </button>
  );
}
