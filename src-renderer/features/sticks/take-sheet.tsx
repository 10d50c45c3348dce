import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Medium, StickFile } from '#shared/api/sticks.ts';
import { useJob } from '../../api/use-job.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { MediaChoice } from './media-choice.tsx';
import { StickList } from './stick-list.tsx';
import styles from './sticks.module.css';
import { TakePreview } from './take-preview.tsx';
import { TakeResult } from './take-result.tsx';
import { TakeScans } from './take-scans.tsx';
import { useEach } from './use-each.ts';
import { useMedia } from './use-media.ts';

type TakeSheetProps = {
  /** Where to look first; else in the one stick that is plugged in. */
  readonly from?: Medium['kind'] | undefined;
  /** Instant in ms. */
  readonly now: () => number;
  readonly onClose: () => void;
  /** To the page of a bundle that was taken. */
  readonly onBundle: (bundle: number) => void;
};

/** Takes in what lies on a stick: list, see what it would do, take each whole. Nothing is written before that. */
export function TakeSheet({ from, now, onClose, onBundle }: TakeSheetProps) {
  const { t } = useTranslation('sticks');
  const words = useRefusalWords();
  const media = useMedia();
  const { start: startList, ...list } = useJob('sticks.list');
  const preview = useEach('sticks.preview');
  const take = useEach('sticks.take');
  const [medium, setMedium] = useState<Medium>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [step, setStep] = useState<'choose' | 'preview' | 'done'>('choose');
  const listing = list.state.status === 'done' ? list.state.value : undefined;
  const files = listing?.files.filter(({ name }) => chosen.has(name)) ?? [];

  const look = useCallback(
    async (at: Medium) => {
      setMedium(at);
      setChosen(new Set());
      const reply = await startList({ folder: at.folder });
      if (reply.ok)
        setChosen(
          new Set(reply.value.files.filter(({ verdict }) => verdict.state === 'ready').map(({ name }) => name)),
        );
    },
    [startList],
  );
  useFirstLook(medium, media.media, from, look);

  const lookInside = (at: Medium) => {
    setStep('preview');
    void preview.start(at, firstOnes(files));
  };
  const takeAll = async (at: Medium) => {
    await take.start(
      at,
      files.map(({ name }) => name),
    );
    setStep('done');
  };
  const steps = [
    { id: 'choose', label: t('take.stepChoose') },
    { id: 'preview', label: t('take.stepPreview') },
    { id: 'done', label: t('take.stepDone') },
  ];
  const sheet = { title: t('take.title'), steps, current: step };

  if (step === 'done')
    return (
      <StepSheet {...sheet} onClose={onClose} next={{ label: t('done'), onPress: onClose }}>
        <TakeResult files={files} outcomes={take.outcomes} nowMs={now()} onBundle={onBundle} />
      </StepSheet>
    );
  if (step === 'preview' && medium) {
    const back = () => {
      preview.cancel();
      setStep('choose');
    };
    const anyGood = [...preview.outcomes.values()].some(({ kind }) => kind === 'done');
    return (
      <StepSheet
        {...sheet}
        {...(!take.running && { onBack: back, onClose })}
        note={t('take.note')}
        next={{
          label: t('take.take', { amount: files.length }),
          onPress: () => void takeAll(medium),
          disabled: preview.running !== undefined || !anyGood,
          busy: take.running !== undefined,
        }}
      >
        <TakePreview files={files} preview={preview} take={take} nowMs={now()} />
      </StepSheet>
    );
  }
  const reading = list.state.status === 'running' ? list.state : undefined;
  return (
    <StepSheet
      {...sheet}
      onClose={onClose}
      note={listing && t('take.found', { amount: files.length })}
      {...(medium &&
        listing && {
          next: {
            label: t('take.look', { amount: files.length }),
            onPress: () => lookInside(medium),
            disabled: files.length === 0,
          },
        })}
    >
      <div className={styles.sheet}>
        <p>{t('take.safe')}</p>
        <MediaChoice
          {...media}
          label={t('take.where')}
          chosen={medium}
          onChosen={(picked) => void look(picked)}
          disabled={reading !== undefined}
        />
        {reading && <ProgressPanel what={t('take.listing')} {...reading} onCancel={list.cancel} />}
        {list.state.status === 'refused' && <RefusalMessage {...words(list.state.why)} />}
        {listing?.files.length === 0 && <p>{t('list.none')}</p>}
        {medium && listing && <TakeScans folder={medium.folder} files={volumesIn(listing.files)} />}
        {listing && <StickList listing={listing} chosen={chosen} onChosen={setChosen} nowMs={now()} />}
      </div>
    </StepSheet>
  );
}

const volumesIn = (files: readonly StickFile[]): number =>
  files.filter(({ verdict }) => verdict.state === 'volume').length;

/** What comes second of a station can be looked into only when the first was taken. */
const firstOnes = (files: readonly StickFile[]): readonly string[] =>
  files.filter(({ verdict }) => verdict.state !== 'ready' || verdict.order === 1).map(({ name }) => name);

/** The folder that a person came for, or the one stick that is plugged in, is looked at without being asked for. */
function useFirstLook(
  chosen: Medium | undefined,
  media: readonly Medium[] | undefined,
  from: Medium['kind'] | undefined,
  look: (medium: Medium) => Promise<void>,
): void {
  const sticks = media?.filter(({ kind }) => kind === 'stick') ?? [];
  const only =
    media?.find(({ kind }) => kind === from) ?? (sticks.length === 1 ? sticks[0] : media?.find(({ last }) => last));
  useEffect(() => {
    if (!chosen && only) void look(only);
  }, [chosen, only, look]);
}
