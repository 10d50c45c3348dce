import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '#shared/api/index.ts';
import type { StationUnit } from '#shared/api/stations.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { checkLetterhead, type LetterheadDraft, letterheadFrom, suggestLetterhead } from './letterhead-draft.ts';
import { LetterheadStep } from './letterhead-step.tsx';
import { ListStep } from './list-step.tsx';
import { checkStation, emptyStation, stationFrom } from './station-draft.ts';
import { StationStep } from './station-step.tsx';
import styles from './stations.module.css';

const steps = ['station', 'letterhead', 'list'] as const;
type StepId = (typeof steps)[number];

type ImportSheetProps = { readonly onClose: () => void; readonly onDone: (year: number) => void };

type FirstRunProps = {
  readonly units: readonly StationUnit[];
  /** Instant in ms. */
  readonly now: () => number;
  /** The set-up is over; with the year of the list that was brought in. */
  readonly onDone: (year?: number) => void;
  /** The sheet that brings a list in; another feature's, so handed in. */
  /** What a station that does not begin anew does instead; other features', so handed in. */
  readonly otherWays?: ReactNode;
  readonly importSheet: (props: ImportSheetProps) => ReactNode;
};

/** Three steps from an empty program to a register that works. Typing survives going back. */
export function FirstRun({ units, now, onDone, otherWays, importSheet: ImportSheet }: FirstRunProps) {
  const { t } = useTranslation('stations');
  const setUp = useCommand('station.setUp');
  const save = useCommand('letterhead.save');
  const [step, setStep] = useState<StepId>('station');
  const [station, setStation] = useState(emptyStation);
  const [typedLetterhead, setLetterhead] = useState<LetterheadDraft>();
  const [tried, setTried] = useState<readonly StepId[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [made, setMade] = useState<{ readonly code: string }>();
  const [importing, setImporting] = useState(false);
  const letterhead = typedLetterhead ?? suggestLetterhead(station.sampleUnits);
  const stationProblems = checkStation(station);
  const letterheadProblems = checkLetterhead(letterhead);
  const fieldInError = useFocusOnError(tried);

  const stops = (at: StepId, problems: object): boolean => {
    setTried((before) => [...before, at]);
    return Object.keys(problems).length > 0;
  };
  const leaveStation = () => {
    if (!stops('station', stationProblems)) setStep('letterhead');
  };
  /** The station is made when its second step is left; from then on its first can no longer be changed. */
  const makeStation = async (): Promise<boolean> => {
    if (made) return true;
    const reply: Reply<'station.setUp'> = await setUp.run(stationFrom(station, units));
    if (reply.ok) setMade(reply.value);
    else setRefusal(reply as Refusal);
    return reply.ok;
  };
  const leaveLetterhead = async (keep: boolean) => {
    setRefusal(undefined);
    if (keep && stops('letterhead', letterheadProblems)) return;
    if (!(await makeStation())) return;
    const saved = keep ? await save.run(letterheadFrom(letterhead, localDay(now()))) : undefined;
    if (saved && !saved.ok) setRefusal(saved as Refusal);
    else setStep('list');
  };

  const busy = setUp.running || save.running;
  const common = {
    title: t('firstRun.title'),
    steps: steps.map((id) => ({ id, label: t(`firstRun.steps.${id}`) })),
    current: step,
    narrow: true,
  };
  const next = { label: t('firstRun.next'), busy };
  switch (step) {
    case 'station':
      return (
        <StepSheet {...common} next={{ ...next, onPress: leaveStation }}>
          <div ref={fieldInError}>
            <StationStep
              units={units}
              draft={station}
              problems={tried.includes('station') ? stationProblems : {}}
              onChange={setStation}
              onSubmit={leaveStation}
            />
            {otherWays && <div className={styles.other}>{otherWays}</div>}
          </div>
        </StepSheet>
      );
    case 'letterhead':
      return (
        <StepSheet
          {...common}
          onBack={made || busy ? undefined : () => setStep('station')}
          note={busy ? t('firstRun.settingUp') : t('firstRun.letterheadLaterNote')}
          second={
            <Button busy={busy} onPress={() => void leaveLetterhead(false)}>
              {t('firstRun.letterheadLater')}
            </Button>
          }
          next={{ ...next, onPress: () => void leaveLetterhead(true) }}
        >
          <div ref={fieldInError}>
            <LetterheadStep
              draft={letterhead}
              problems={tried.includes('letterhead') ? letterheadProblems : {}}
              refusal={refusal}
              onChange={setLetterhead}
              onSubmit={() => void leaveLetterhead(true)}
            />
          </div>
        </StepSheet>
      );
    case 'list':
      return (
        <>
          <StepSheet
            {...common}
            onBack={() => setStep('letterhead')}
            second={<Button onPress={() => onDone()}>{t('firstRun.listLater')}</Button>}
          >
            <ListStep code={made?.code ?? ''} onImport={() => setImporting(true)} />
          </StepSheet>
          {importing && <ImportSheet onClose={() => setImporting(false)} onDone={onDone} />}
        </>
      );
  }
}

/** After a try that stopped, the hand goes to the first field that is wrong. */
function useFocusOnError(tried: readonly StepId[]) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tried.length > 0)
      fields.current?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[aria-describedby] input')?.focus();
  }, [tried]);
  return fields;
}
