import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/api/index.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useToasts } from '../../ui/feedback/toasts.tsx';

type UnitCommand =
  | 'units.add'
  | 'units.propose'
  | 'units.correct'
  | 'units.change'
  | 'units.merge'
  | 'units.split'
  | 'units.dissolve';

/** Writes one change; a refusal stays beside the form, anything else closes it and says what was done. */
export function useUnitWrite<N extends UnitCommand>(name: N, onDone: (unitId: string) => void) {
  const { t } = useTranslation('units');
  const toasts = useToasts();
  const { run, running } = useCommand(name);
  const [refusal, setRefusal] = useState<Refusal>();
  const write = async (input: Input<N>, saved: string): Promise<void> => {
    const reply = await run(input);
    if (!reply.ok) return setRefusal(reply as Refusal);
    const { id, linked = 0 } = reply.value as { readonly id: string; readonly linked?: number };
    toasts.show({ text: linked > 0 ? t('savedLinked', { name: saved, count: linked }) : t('saved', { name: saved }) });
    onDone(id);
  };
  return { write, running, refusal };
}
