import { useId } from 'react';
import styles from './exchange.module.css';

type FingerprintProps = {
  readonly label: string;
  /** Eight groups of five digits. */
  readonly digits: string;
  readonly why?: string;
};

/** Digits to compare over the telephone, group by group. */
export function Fingerprint({ label, digits, why }: FingerprintProps) {
  const labelId = useId();
  return (
    <div className={styles.fingerprint}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <output aria-labelledby={labelId} className={styles.digits}>
        {digits.split(' ').map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place of a group is what it is
          <DigitGroup key={place} digits={group} />
        ))}
      </output>
      {why && <span className={styles.soft}>{why}</span>}
    </div>
  );
}

/** The font's digits are of several widths; in cells of one width two fingerprints can be held against each other. */
function DigitGroup({ digits }: { readonly digits: string }) {
  return (
    <span className={styles.group}>
      {[...digits].map((digit, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <span key={place}>{digit}</span>
      ))}
    </span>
  );
}
