import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlankRow } from '#shared/api/certificates.ts';
import { sampleBlanks } from '#shared/domain/certificates/sample-blanks.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import styles from './certificates.module.css';

type AddBlankProps = { readonly blanks: readonly BlankRow[]; readonly onAdded: (id: string) => void };

function freeName(name: string, blanks: readonly BlankRow[]): string {
  const taken = new Set(blanks.map((blank) => blank.name.toLowerCase()));
  let tried = name;
  for (let n = 2; taken.has(tried.toLowerCase()); n++) tried = `${name} ${n}`;
  return tried;
}

/** Begins a blank from one that comes with the program. */
export function AddBlank({ blanks, onAdded }: AddBlankProps) {
  const { t } = useTranslation('certificates');
  const words = useRefusalWords();
  const save = useCommand('certificates.saveBlank');
  const [problem, setProblem] = useState<Refusal>();
  const add = async ({ name, sheet }: (typeof sampleBlanks)[number]) => {
    const values = { name: freeName(name, blanks), awardTypeId: null, authority: '', sheet };
    const reply = await save.run({ values });
    if (reply.ok) onAdded(reply.value.id);
    else setProblem(reply as Refusal);
  };
  return (
    <div className={styles.tools}>
      {sampleBlanks.map((sample) => (
        <Button key={sample.key} busy={save.running} onPress={() => void add(sample)}>
          {t('addFrom', { name: sample.name })}
        </Button>
      ))}
      {problem && <RefusalMessage {...words(problem)} />}
    </div>
  );
}
