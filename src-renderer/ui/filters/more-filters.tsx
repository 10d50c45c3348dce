import type { Choice } from '../choice/match-choices.ts';
import { ChoiceChip } from './choice-chip.tsx';
import { MenuButton } from './menu-button.tsx';

export type MoreFilter = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

type MoreFiltersProps = {
  readonly label: string;
  readonly filters: readonly MoreFilter[];
  /** Those that were asked for and narrow nothing yet. */
  readonly asked: readonly string[];
  readonly onAsk: (asked: readonly string[]) => void;
};

/** Filters that few need: each comes onto the bar when it is asked for, and stays while it narrows something. */
export function MoreFilters({ label, filters, asked, onAsk }: MoreFiltersProps) {
  const shown = filters.filter(({ id, chosen }) => chosen !== undefined || asked.includes(id));
  const others = filters.filter((filter) => !shown.includes(filter));
  return (
    <>
      {shown.map(({ id, label: word, choices, chosen, onChange }) => (
        <ChoiceChip
          key={id}
          label={word}
          choices={choices}
          chosen={chosen === undefined ? [] : [chosen]}
          onChange={([value]) => {
            if (value === undefined) onAsk(asked.filter((one) => one !== id));
            onChange(value);
          }}
        />
      ))}
      {others.length > 0 && (
        <MenuButton
          label={label}
          items={others.map(({ id, label: word }) => ({
            id,
            label: word,
            onSelect: () => onAsk([...asked, id]),
          }))}
        />
      )}
    </>
  );
}
