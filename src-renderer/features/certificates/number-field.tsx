import { useState } from 'react';
import { TextField } from '../../ui/fields/text-field.tsx';

type NumberFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
};

const written = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');

/** A length or a size, with a decimal comma; what is no number of that range gives way to the old one on leaving. */
export function NumberField({ label, value, min, max, onChange, disabled = false }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  const type = (text: string) => {
    setTyped(text);
    const number = /^\d+([.,]\d*)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
    if (number >= min && number <= max) onChange(number);
  };
  return (
    <TextField
      label={label}
      value={typed ?? written(value)}
      disabled={disabled}
      onChange={type}
      onLeave={() => setTyped(undefined)}
    />
  );
}
