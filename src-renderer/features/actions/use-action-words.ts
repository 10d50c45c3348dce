import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionRow } from '#shared/api/actions.ts';
import { actionText, tableText } from './action-words.ts';

/** Names actions, and the fields they touched in the words of the records' history. */
export function useActionWords() {
  const { t } = useTranslation('actions');
  const { t: records } = useTranslation('records');
  const field = useCallback(
    (column: string): string => {
      const word: (key: string, options: { defaultValue: string }) => string = records;
      return word(`field.${column}`, { defaultValue: column });
    },
    [records],
  );
  const name = useCallback((action: ActionRow) => actionText(t, field, action), [t, field]);
  return { t, name, field, table: (table: string) => tableText(t, table) };
}
