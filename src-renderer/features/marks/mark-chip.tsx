import { useTranslation } from 'react-i18next';
import { type SyncState, syncStates } from '#shared/domain/sync/marks.ts';
import { useStation } from '../../api/use-station.ts';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';

/** Headquarters sends to nobody above it: nothing of its own waits for a receipt. */
const atHeadquarters: readonly SyncState[] = ['confirmed', 'received', 'conflict'];

type MarkChipProps = { readonly mark: SyncState | undefined; readonly onChange: (mark: SyncState | undefined) => void };

/** Narrows a list to the records with one mark. */
export function MarkChip({ mark, onChange }: MarkChipProps) {
  const { t } = useTranslation('marks');
  const role = useStation()?.role;
  const offered = role === 'headquarters' ? atHeadquarters : syncStates;
  return (
    <ChoiceChip
      label={t('label')}
      choices={offered.map((one) => ({ value: one, label: t(`state.${one}`) }))}
      chosen={mark === undefined ? [] : [mark]}
      onChange={([one]) => onChange(syncStates.find((known) => known === one))}
    />
  );
}
