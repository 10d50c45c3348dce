import type { Icon as TablerIcon } from '@tabler/icons-react';

export type IconShape = TablerIcon;

type IconProps = { readonly of: IconShape; readonly size?: number; readonly className?: string | undefined };

/** An outline icon as the house draws it; always beside a word or inside a control that has a label of its own. */
export function Icon({ of: Shape, size = 18, className }: IconProps) {
  return (
    <Shape size={size} stroke={1.6} aria-hidden focusable={false} className={className} style={{ flex: 'none' }} />
  );
}
