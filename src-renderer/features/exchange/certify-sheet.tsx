import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestInfo } from '#shared/api/cards.ts';
import type { FileToken } from '#shared/api/contract.ts';
import type { Refusal } from '#shared/errors.ts';
import { call } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { FileField } from '../../ui/fields/file-field.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { usePassphrase } from '../stations/index.ts';
import { CertifyForm } from './certify-form.tsx';
import styles from './exchange.module.css';
import { likelyScope, typedYear } from './scope.ts';
import { Written } from './written.tsx';

type CertifySheetProps = { readonly thisYear: number; readonly onClose: () => void };

type Chosen = { readonly file: FileToken; readonly request: RequestInfo };
type Made = { readonly file: FileToken; readonly fileName: string; readonly code: string };

/** Headquarters reads a request, compares it over the telephone, and writes the certificate that answers it. */
export function CertifySheet({ thisYear, onClose }: CertifySheetProps) {
  const { t } = useTranslation('exchange');
  const words = useRefusalWords();
  const withKeys = usePassphrase();
  const choose = useCommand('files.choose');
  const chooseTarget = useCommand('files.chooseTarget');
  const certify = useCommand('cards.certify');
  const listed = useQuery('units.list', {});
  const units = listed.status === 'ready' ? listed.value : [];
  const [chosen, setChosen] = useState<Chosen>();
  const [picked, setPicked] = useState<readonly string[]>();
  const [year, setYear] = useState(String(thisYear));
  const [compared, setCompared] = useState(false);
  const [made, setMade] = useState<Made>();
  const [problem, setProblem] = useState<Refusal>();
  const scope = picked ?? (chosen ? likelyScope(chosen.request, units) : []);
  const from = typedYear(year);

  const pick = async () => {
    const reply = await choose.run({ purpose: 'card' });
    if (!reply.ok || !reply.value) return;
    const { file } = reply.value;
    const read = await withKeys(() => call('cards.readRequest', { file }));
    setProblem(read.ok ? undefined : (read as Refusal));
    if (read.ok) setChosen({ file, request: read.value });
  };
  const make = async () => {
    if (!chosen || from === undefined) return;
    const suggestedName = t('file.certificate', { code: chosen.request.code });
    const target = await chooseTarget.run({ purpose: 'card', suggestedName });
    if (!target.ok || !target.value) return;
    const { file } = target.value;
    const input = { request: chosen.file, file, year: from, unitIds: [...scope] };
    const reply = await withKeys(() => certify.run(input));
    setProblem(reply.ok ? undefined : (reply as Refusal));
    if (reply.ok) setMade({ file, ...reply.value });
  };
  const putBack = () => {
    setChosen(undefined);
    setPicked(undefined);
    setCompared(false);
    setProblem(undefined);
  };
  const sheet = {
    title: t('certify.title'),
    steps: [
      { id: 'request', label: t('certify.stepRequest') },
      { id: 'scope', label: t('certify.stepScope') },
      { id: 'done', label: t('certify.stepDone') },
    ],
    onClose,
    narrow: true,
  };
  const refusal = problem && <RefusalMessage {...words(problem)} />;

  if (made)
    return (
      <StepSheet {...sheet} current="done" next={{ label: t('done'), onPress: onClose }}>
        <div className={styles.sheet}>
          <Written sentence={t('certify.made', { fileName: made.fileName, code: made.code })} file={made.file} />
        </div>
      </StepSheet>
    );
  if (!chosen)
    return (
      <StepSheet {...sheet} current="request">
        <div className={styles.sheet}>
          <p>{t('steps.certify.why')}</p>
          <FileField
            label={t('certify.request')}
            hint={t('certify.requestHint')}
            buttonLabel={t('certify.choose')}
            onChoose={() => void pick()}
          />
          {refusal}
        </div>
      </StepSheet>
    );
  const missing = !compared ? t('certify.mustCompare') : scope.length === 0 ? t('certify.mustChoose') : undefined;
  return (
    <StepSheet
      {...sheet}
      current="scope"
      onBack={putBack}
      note={missing}
      next={{
        label: t('certify.make'),
        onPress: () => void make(),
        disabled: missing !== undefined || from === undefined,
        busy: certify.running,
      }}
    >
      <div className={styles.sheet}>
        <CertifyForm
          request={chosen.request}
          compared={compared}
          onCompared={setCompared}
          units={units}
          scope={scope}
          onScope={setPicked}
          year={year}
          onYear={setYear}
        />
        {refusal}
      </div>
    </StepSheet>
  );
}
