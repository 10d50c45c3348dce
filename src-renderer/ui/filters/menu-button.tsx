import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Icon, type IconShape } from '../icon.tsx';
import { Kbd } from '../kbd.tsx';
import styles from './filters.module.css';

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconShape;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
};

type MenuButtonProps = { readonly label: string; readonly items: readonly MenuItem[] };

/** Further actions behind one button, with their keys beside them. */
export function MenuButton({ label, items }: MenuButtonProps) {
  const first = items.find(({ disabled }) => !disabled);
  return (
    <Menu
      position="bottom-end"
      offset={4}
      transitionProps={{ duration: 0 }}
      // A reader expects nothing but items in a menu.
      withInitialFocusPlaceholder={false}
      classNames={{ dropdown: styles.menu ?? '', item: styles.item ?? '' }}
    >
      <Menu.Target>
        <button type="button" className={styles.menuButton}>
          {label}
          <Icon of={IconChevronDown} size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ id, label: word, icon, keys, disabled, onSelect }) => (
          <Menu.Item
            key={id}
            disabled={disabled ?? false}
            // Opens with the focus on the first that can be chosen, so that arrows and Esc work at once.
            data-autofocus={id === first?.id || undefined}
            onClick={onSelect}
            leftSection={icon && <Icon of={icon} size={16} />}
            rightSection={keys && <Kbd>{keys}</Kbd>}
          >
            {word}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
