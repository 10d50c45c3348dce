import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { type ListLook, usualLook } from '#shared/domain/lists/list-look.ts';
import { findShownList } from '../../api/shown-list.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { PaperSheet } from '../papers/index.ts';
import { isNarrowed, type ListDraft, listOf } from './list-draft.ts';
import { LookFields } from './list-look-fields.tsx';
import { ListOptions } from './list-options.tsx';

type PrintSheetProps = {
  readonly year?: number | undefined;
  readonly decisionId?: string | undefined;
  /** Instant in ms. */
  readonly now: () => number;
  readonly onClose: () => void;
  /** To the settings, where the letterhead is. */
  readonly onLetterhead: () => void;
};

/** A list on paper: chosen and seen first, then saved as PDF or sent to a printer. */
export function PrintSheet({ year, decisionId, now, onClose, onLetterhead }: PrintSheetProps) {
  const { t } = useTranslation('lists');
  const years = useQuery('awards.years', {});
  const looks = useQuery('lists.looks', {});
  const keep = useCommand('lists.keepLook');
  const known = years.status === 'ready' ? years.value : [];
  const [shown] = useState(() => {
    const found = findShownList()?.shown;
    return found?.list === 'awards' ? found : undefined;
  });
  const [given, setGiven] = useState<ListDraft>(() => ({
    ...nothingChosen,
    kind: decisionId ? 'decision' : isNarrowed(shown) ? 'shown' : 'year',
    year: year ?? shown?.filter.year,
    decisionId,
  }));
  const [changed, setChanged] = useState<{ readonly [K in ListDraft['kind']]?: ListLook }>({});
  const draft = { ...given, year: given.year ?? known[0] };
  const kept = looks.status === 'ready' ? looks.value[draft.kind] : undefined;
  const look = changed[draft.kind] ?? { ...usualLook(draft.kind), ...kept };
  const of = listOf(draft, shown);
  const changeLook = (next: ListLook) => {
    setChanged({ ...changed, [draft.kind]: next });
    const { title: _title, basis: _basis, ...lasting } = next;
    void keep.run({ kind: draft.kind, look: lasting });
  };
  return (
    <PaperSheet
      title={t('title')}
      paper={of && { kind: 'list', choice: { of, look } }}
      fileName={draft.kind === 'year' ? t('fileName', { year: draft.year }) : t(`kind.${draft.kind}`)}
      onClose={onClose}
      onLetterhead={onLetterhead}
      options={
        <>
          <ListOptions
            draft={draft}
            onChange={(change) => setGiven({ ...draft, ...change })}
            years={known}
            today={localDay(now())}
            isShown={shown !== undefined}
          />
          <LookFields kind={draft.kind} look={look} onChange={changeLook} />
        </>
      }
      above={draft.kind === 'year' && draft.year !== undefined && <ListSum year={draft.year} />}
      empty={<EmptyState title={t('title')} sentence={t('none')} />}
    />
  );
}

const nothingChosen = {
  reportTitle: '',
  unitId: undefined,
  clusterId: undefined,
  movementId: undefined,
  level: undefined,
  number: '',
  submittedOn: '',
  authority: '',
} as const satisfies Partial<ListDraft>;

function ListSum({ year }: { readonly year: number }) {
  const { t } = useTranslation('lists');
  const totals = useQuery('awards.totals', { filter: { year } });
  if (totals.status !== 'ready') return null;
  const { collective, individual } = totals.value;
  return (
    <p>
      <Trans t={t} i18nKey="sum" values={{ collectives: collective, people: individual }} components={{ b: <b /> }} />
    </p>
  );
}
