import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { useUiTexts } from '../texts.ts';
import styles from './feedback.module.css';

export type ProgressPanelProps = {
  /** What is being done. */
  readonly what: string;
  readonly done: number;
  /** Absent or 0 while it is not known. */
  readonly total?: number | undefined;
  readonly secondsLeft?: number | undefined;
  readonly onCancel?: (() => void) | undefined;
  /** Cancel was pressed and the work is being undone. */
  readonly cancelling?: boolean;
};

/** Long work: what, how many of how many, time left when known, Cancel. */
export function ProgressPanel({
  what,
  done,
  total = 0,
  secondsLeft,
  onCancel,
  cancelling = false,
}: ProgressPanelProps) {
  const texts = useUiTexts();
  const known = total > 0;
  return (
    <div className={styles.progress}>
      <div className={styles.progressHead}>
        <span className={styles.what}>{what}</span>
        {onCancel && (
          <Button size="small" busy={cancelling} onPress={onCancel}>
            {cancelling ? texts.cancelling : texts.cancel}
          </Button>
        )}
      </div>
      <div
        className={classNames(styles.track, !known && styles.unknown)}
        role="progressbar"
        aria-label={what}
        aria-valuemin={0}
        {...(known && { 'aria-valuemax': total, 'aria-valuenow': done })}
      >
        <div
          className={styles.fill}
          style={known ? { transform: `scaleX(${Math.min(1, done / total)})` } : undefined}
        />
      </div>
      {known && (
        <div className={styles.progressFacts}>
          <span>{texts.progressOf(done, total)}</span>
          {secondsLeft !== undefined && <span>{texts.secondsLeft(secondsLeft)}</span>}
        </div>
      )}
    </div>
  );
}
