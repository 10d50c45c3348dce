import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbbreviationKind } from '#shared/domain/abbreviations.ts';
import type { Finding } from '#shared/domain/imports/plan.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalMessage, type RefusalWords } from '../../ui/feedback/refusal-message.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import styles from './imports.module.css';

/** What a finding would have understood, had it known a short form: which kind, and the words of the cell. */
export function unknownWord({ code, params }: Finding): { kind: AbbreviationKind; short: string } | undefined {
  const said = params as Readonly<Record<string, string>>;
  const known = {
    'import.unitUnknown': { kind: 'unit', short: said.unit ?? '' },
    'import.unitAmbiguous': { kind: 'unit', short: said.unit ?? '' },
    'import.awardUnknown': { kind: 'award', short: said.award ?? '' },
    'import.awardAmbiguous': { kind: 'award', short: said.award ?? '' },
    'import.rankUnknown': { kind: 'rank', short: said.rank ?? '' },
  } as const satisfies Partial<Record<Finding['code'], { kind: AbbreviationKind; short: string }>>;
  return Object.hasOwn(known, code) ? known[code as keyof typeof known] : undefined;
}

type TeachWordProps = {
  readonly kind: AbbreviationKind;
  readonly short: string;
  /** The word is known from now on, so the list reads otherwise. */
  readonly onTaught: () => void;
};

/** Says what a short form stands for, from the row where it was not understood. */
export function TeachWord({ kind, short, onTaught }: TeachWordProps) {
  const { t } = useTranslation('imports');
  const [open, setOpen] = useState(false);
  return open ? (
    <Meaning kind={kind} short={short} onTaught={onTaught} />
  ) : (
    <Button kind="link" size="small" onPress={() => setOpen(true)}>
      {t('teach.open', { short })}
    </Button>
  );
}

function Meaning({ kind, short, onTaught }: TeachWordProps) {
  const { t } = useTranslation('imports');
  const words = useRefusalWords();
  const known = useQuery('abbreviations.fullForms', { kind });
  const forms = known.status === 'ready' ? known.value : [];
  const save = useCommand('abbreviations.save');
  const [full, setFull] = useState<string>();
  const [problem, setProblem] = useState<RefusalWords>();
  const teach = async () => {
    if (!full) return;
    const reply = await save.run({ kind, short, full });
    if (reply.ok) onTaught();
    else setProblem(words(reply));
  };
  return (
    <form
      className={styles.teach}
      onSubmit={(event) => {
        event.preventDefault();
        void teach();
      }}
    >
      <ChoiceField
        label={t('teach.full', { short })}
        choices={forms.map((form) => ({ value: form, label: form }))}
        value={full}
        onChange={setFull}
      />
      <Button submit kind="primary" size="small" disabled={!full} busy={save.running} onPress={() => {}}>
        {t('teach.save')}
      </Button>
      {problem && <RefusalMessage {...problem} />}
    </form>
  );
}
