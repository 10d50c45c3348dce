import { type ReactNode, useRef } from 'react';
import { classNames } from '../class-names.ts';
import styles from './app-frame.module.css';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePaneKeys } from './use-pane-keys.ts';

type AppFrameProps = {
  readonly title: ReactNode;
  /** Left out before the station is set up: then nothing but the main area stands under the title. */
  readonly side?: ReactNode;
  readonly status?: ReactNode;
  /** Banners of the whole app, above whatever screen is shown. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
};

/** The window: title bar, side navigation, main area, status bar. F6 and Shift+F6 go round its panes. */
export function AppFrame({ title, side, status, notice, children }: AppFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  usePaneKeys(frame);
  useKeptFocus(frame);
  return (
    <div ref={frame} className={classNames(styles.frame, !side && styles.bare)}>
      <div className={styles.title} data-pane>
        {title}
      </div>
      {side && (
        <div className={styles.side} data-pane>
          {side}
        </div>
      )}
      <main className={styles.main} tabIndex={-1}>
        {notice}
        {children}
      </main>
      {status && (
        <div className={styles.status} data-pane>
          {status}
        </div>
      )}
    </div>
  );
}
