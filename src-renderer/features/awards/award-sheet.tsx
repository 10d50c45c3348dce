import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import type { DecisionRow } from '#shared/api/decisions.ts';
import { draftName, useFormDraft } from '../../api/use-form-draft.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { DraftOffer } from '../../ui/feedback/draft-offer.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { type AwardEntry, chooseDecision, dayOf, emptyEntry, entryOf, nextEntry } from './award-entry.ts';
import { AwardForm } from './award-form.tsx';
import { AwardWarnings } from './award-warnings.tsx';
import styles from './awards.module.css';
import { useSaveAward } from './use-save-award.ts';
import { useSnapshot } from './use-snapshot.ts';

type AwardSheetProps = {
  /** Undefined: a new one. */
  readonly awardId: string | undefined;
  /** Whose decision, form and level a new one takes over; the recipient is asked for. */
  readonly likeId?: string | undefined;
  /** The decision of a new one, where it is known already. */
  readonly decisionId: string | undefined;
  readonly now: () => number;
  readonly onClose: () => void;
};

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Enters awards one after another, or corrects one. */
export function AwardSheet({ awardId, likeId, decisionId, ...rest }: AwardSheetProps) {
  const like = useQuery('awards.one', { id: likeId ?? NOBODY }, { enabled: likeId !== undefined });
  const award = useQuery('awards.one', { id: awardId ?? NOBODY }, { enabled: awardId !== undefined });
  const decision = useQuery('decisions.one', { id: decisionId ?? NOBODY }, { enabled: decisionId !== undefined });
  if (awardId !== undefined && award.status !== 'ready') return null;
  if (likeId !== undefined && like.status !== 'ready') return null;
  if (decisionId !== undefined && decision.status !== 'ready') return null;
  return (
    <Entering
      known={award.status === 'ready' ? (award.value ?? undefined) : undefined}
      like={like.status === 'ready' ? (like.value ?? undefined) : undefined}
      decision={decision.status === 'ready' ? (decision.value ?? undefined) : undefined}
      {...rest}
    />
  );
}

type EnteringProps = Pick<AwardSheetProps, 'now' | 'onClose'> & {
  readonly known: AwardRow | undefined;
  readonly like: AwardRow | undefined;
  readonly decision: DecisionRow | undefined;
};

function Entering({ known: given, like, decision, now, onClose }: EnteringProps) {
  const { t } = useTranslation('awards');
  const words = useRefusalWords();
  const toasts = useToasts();
  const today = localDay(now());
  // What was there when the form opened, whatever arrives meanwhile.
  const [known] = useState(given);
  const [begun, setBegun] = useState(() => startOf({ known, like, decision }, today));
  const [entry, setEntry] = useState(begun);
  const kept = useFormDraft({ form: draftName('award', known?.id), start: begun, value: entry, restore: setEntry });
  const [entered, setEntered] = useState(0);
  const form = useRef<HTMLDivElement>(null);
  const units = useQuery('units.list', { on: dayOf(entry) || today, ended: true }, { keepPrevious: true });
  const types = useQuery('awardTypes.catalogue', {});
  const movements = useQuery('movements.list', {});
  const catalogues = {
    units: units.status === 'ready' ? units.value : [],
    types: types.status === 'ready' ? types.value : [],
    movements: movements.status === 'ready' ? movements.value : [],
  };
  useSnapshot(entry, setEntry, catalogues.units, today);
  const { save, saving, refused, warnings, forget } = useSaveAward(
    known && { id: known.id, seen: entryOf(known).draft },
    (personId, personName) =>
      setEntry((before) => ({ ...before, draft: { ...before.draft, personId }, personName, newPerson: null })),
  );
  // A new form begins with the hand in the recipient's field.
  useEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLInputElement>('input[role=combobox]');
    fields?.[entered === 0 ? 0 : 1]?.focus();
  }, [entered]);
  // What is said of the form stands under it, which may be out of sight.
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused || warnings.length > 0) said.current?.scrollIntoView?.({ block: 'end' });
  }, [refused, warnings]);
  const change = (next: AwardEntry) => {
    forget();
    setEntry(next);
  };
  const finish = async (goOn: boolean) => {
    const award = await save(entry);
    if (!award) return;
    toasts.show({ text: t(known ? 'form.corrected' : 'form.added', { name: award.recipientName }) });
    if (!goOn) {
      kept.done();
      return onClose();
    }
    const next = nextEntry(entry, award);
    setBegun(next);
    setEntry(next);
    setEntered((count) => count + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || known || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void finish(true);
  };
  const look = warnings.length > 0;
  return (
    <StepSheet
      narrow
      title={t(known ? 'form.correct' : 'form.add')}
      steps={[]}
      current=""
      onClose={onClose}
      note={entered > 0 && t('form.entered', { awards: entered })}
      second={
        !known && (
          <Button keys="Ctrl Enter" busy={saving} onPress={() => void finish(true)}>
            {t(look ? 'form.saveAnywayNext' : 'form.saveNext')}
          </Button>
        )
      }
      next={{ label: t(look ? 'form.saveAnyway' : 'form.save'), onPress: () => void finish(false), busy: saving }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: takes Ctrl+Enter for everything within it */}
      <div ref={form} onKeyDown={onKeyDown}>
        <DraftOffer draft={kept.offered} now={now} />
        <AwardForm
          {...catalogues}
          entry={entry}
          today={today}
          fixed={known !== undefined && known.registerSeq !== null}
          onChange={change}
          onSubmit={() => void finish(false)}
        />
        <div ref={said} className={styles.said}>
          {look && <AwardWarnings warnings={warnings} />}
          {refused && <RefusalMessage {...words(refused)} />}
        </div>
      </div>
    </StepSheet>
  );
}

const startOf = (
  { known, like, decision }: Pick<EnteringProps, 'known' | 'like' | 'decision'>,
  today: string,
): AwardEntry => {
  if (known) return entryOf(known);
  if (like) return nextEntry(entryOf(like), like);
  return decision ? chooseDecision(emptyEntry(today), decision) : emptyEntry(today);
};
