import { useTranslation } from 'react-i18next';
import { groupsInLine, readTypedShare, shareGroups } from '#shared/domain/cards/share-digits.ts';
import { TextField } from '../../ui/fields/text-field.tsx';

type ShareFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** What the host said of it, beyond what the digits themselves say. */
  readonly problem?: string | undefined;
  readonly autoFocus?: boolean;
};

/** One sheet as it is typed off the paper: lines as printed, and a group that cannot stand there is named at once. */
export function ShareField({ label, value, onChange, problem, autoFocus = false }: ShareFieldProps) {
  const { t } = useTranslation('shares');
  const { groups, misread, isWhole } = readTypedShare(value);
  const whole = groups.filter(({ length }) => length === 5).length;
  const tooLong = groups.length > shareGroups;
  const wrong = tooLong ? t('typed.tooLong') : misread.length > 0 ? t('typed.misread', places(misread)) : problem;
  return (
    <TextField
      label={label}
      hint={isWhole ? t('typed.whole') : t('typed.hint', { typed: whole, of: shareGroups })}
      error={wrong}
      value={value}
      onChange={(text) => onChange(inLines(readTypedShare(text).groups, text))}
      inputMode="numeric"
      lines={6}
      maxLength={400}
      autoFocus={autoFocus}
    />
  );
}

/** Where on the paper: the line and the group of the first, and how many there are. */
const places = (misread: readonly number[]) => {
  const [first = 1] = misread;
  return {
    line: Math.floor((first - 1) / groupsInLine) + 1,
    group: ((first - 1) % groupsInLine) + 1,
    groups: misread.join(', '),
  };
};

/** Letters are dropped; the hand at the end of a line goes on to the next by itself. */
function inLines(groups: readonly string[], typed: string): string {
  const lines = Array.from({ length: Math.ceil(groups.length / groupsInLine) }, (_, at) =>
    groups.slice(groupsInLine * at, groupsInLine * (at + 1)).join(' '),
  );
  const text = lines.join('\n');
  return /\s$/.test(typed) && groups.at(-1)?.length === 5 && groups.length % groupsInLine !== 0 ? `${text} ` : text;
}
