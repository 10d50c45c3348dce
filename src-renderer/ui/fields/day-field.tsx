import { useState } from 'react';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import { useUiTexts } from '../texts.ts';
import type { FieldProps } from './field.tsx';
import { TextField } from './text-field.tsx';
import { typedDay } from './typed-day.ts';

type DayFieldProps = FieldProps & {
  /** 'YYYY-MM-DD', or '' for none. */
  readonly value: Day | '';
  readonly onChange: (value: Day | '') => void;
  readonly today: Day;
};

/** A day as people type it; shown as dd/MM/yyyy once the field is left. */
export function DayField({ value, onChange, today, error, ...field }: DayFieldProps) {
  const texts = useUiTexts();
  const [typed, setTyped] = useState<string | undefined>();
  const [wrong, setWrong] = useState(false);
  const read = (text: string) => (text.trim() === '' ? '' : typedDay(text, today, texts.todayWords));
  // Told at once, so that Enter in a form sends what stands in the field; what is no day counts as none.
  const type = (text: string) => {
    setTyped(text);
    setWrong(false);
    onChange(read(text) ?? '');
  };
  const leave = () => {
    if (typed === undefined) return;
    const known = read(typed) !== undefined;
    setWrong(!known);
    if (known) setTyped(undefined);
  };
  return (
    <TextField
      {...field}
      short
      error={wrong ? texts.notADay : error}
      value={typed ?? (value && formatDay(value))}
      onChange={type}
      onLeave={leave}
    />
  );
}
