import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle, IconInfoCircle, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { Icon, type IconShape } from '../icon.tsx';
import { useUiTexts } from '../texts.ts';
import styles from './feedback.module.css';

export type BannerKind = 'info' | 'done' | 'warning' | 'danger';

const shapes: Record<BannerKind, IconShape> = {
  info: IconInfoCircle,
  done: IconCircleCheck,
  warning: IconAlertTriangle,
  danger: IconExclamationCircle,
};

type BannerProps = {
  readonly kind?: BannerKind;
  readonly title?: string;
  readonly children?: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
  readonly onClose?: () => void;
  /** Edge to edge, under a head. */
  readonly flush?: boolean;
};

/** Something to know before going on; `danger` is read aloud at once. */
export function Banner({ kind = 'info', title, children, action, onClose, flush = false }: BannerProps) {
  const texts = useUiTexts();
  return (
    <div
      className={classNames(styles.banner, styles[kind], flush && styles.flush)}
      role={kind === 'danger' ? 'alert' : 'status'}
    >
      <Icon of={shapes[kind]} />
      <div className={styles.bannerText}>
        {title && <strong className={styles.bannerTitle}>{title}</strong>}
        {children}
      </div>
      {action}
      {onClose && <IconButton label={texts.close} icon={IconX} size="small" onPress={onClose} />}
    </div>
  );
}
