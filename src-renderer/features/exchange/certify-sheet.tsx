import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import { call } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { FileField } from '../../ui/fields/file-field.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { usePassphrase } from '../stations/index.ts';
import { CertifyForm } from './certify-form.tsx';
import { CompareStep } from './compare-step.tsx';
import styles from './exchange.module.css';
import { ExportedFacts } from './exported-facts.tsx';
import { likelyScope, typedYear } from './scope.ts';
import { useTypedCard } from './use-typed-card.ts';
import { Written } from './written.tsx';

type CertifySheetProps = { readonly thisYear: number; readonly onClose: () => void };

/** Headquarters reads a request, types the digits the unit tells, and writes the certificate and the first bundle. */
export function CertifySheet({ thisYear, onClose }: CertifySheetProps) {
  const { t } = useTranslation('exchange');
  const words = useRefusalWords();
  const withKeys = usePassphrase();
  const chooseFolder = useCommand('files.chooseFolder');
  const grant = useJob('enrolment.grant');
  const listed = useQuery('units.list', {});
  const units = listed.status === 'ready' ? listed.value : [];
  const request = useTypedCard((file) => withKeys(() => call('cards.readRequest', { file })));
  const [picked, setPicked] = useState<readonly string[]>();
  const [year, setYear] = useState(String(thisYear));
  const [folder, setFolder] = useState<FileToken>();
  const scope = picked ?? (request.chosen ? likelyScope(request.chosen.card, units) : []);
  const from = typedYear(year);

  const make = async () => {
    const { chosen, typed } = request;
    if (!chosen || from === undefined) return;
    const target = await chooseFolder.run({});
    if (!target.ok || !target.value) return;
    const { file } = target.value;
    setFolder(file);
    await withKeys(() => grant.start({ request: chosen.file, typed, folder: file, year: from, unitIds: [...scope] }));
  };
  const sheet = {
    title: t('certify.title'),
    steps: [
      { id: 'request', label: t('certify.stepRequest') },
      { id: 'compare', label: t('request.stepCompare') },
      { id: 'scope', label: t('certify.stepScope') },
      { id: 'done', label: t('certify.stepDone') },
    ],
    onClose,
    narrow: true,
  };
  const refusal = request.problem && <RefusalMessage {...words(request.problem)} />;

  if (grant.state.status === 'done' && folder) {
    const { fileName, code, bundle } = grant.state.value;
    return (
      <StepSheet {...sheet} current="done" next={{ label: t('done'), onPress: onClose }}>
        <div className={styles.sheet}>
          <Written sentence={t('certify.made', { fileName, code })} file={folder} />
          {bundle ? <ExportedFacts bundle={bundle} /> : <p>{t('certify.noBundle')}</p>}
          <p>{t('certify.next')}</p>
        </div>
      </StepSheet>
    );
  }
  if (!request.chosen)
    return (
      <StepSheet {...sheet} current="request">
        <div className={styles.sheet}>
          <p>{t('steps.certify.why')}</p>
          <FileField
            label={t('certify.request')}
            hint={t('certify.requestHint')}
            buttonLabel={t('certify.choose')}
            onChoose={() => void request.pick()}
          />
          {refusal}
        </div>
      </StepSheet>
    );
  if (!request.same)
    return (
      <StepSheet
        {...sheet}
        current="compare"
        onBack={request.putBack}
        note={request.isWhole ? undefined : t('certify.mustCompare')}
        next={{ label: t('compare'), onPress: () => void request.compare(), disabled: !request.isWhole }}
      >
        <div className={styles.sheet}>
          <CompareStep
            card={request.chosen.card}
            how={t('certify.compare')}
            typed={request.typed}
            onTyped={request.change}
          />
          {refusal}
        </div>
      </StepSheet>
    );
  const running = grant.state.status === 'running' ? grant.state : undefined;
  return (
    <StepSheet
      {...sheet}
      current="scope"
      onBack={running ? undefined : request.putBack}
      note={scope.length === 0 ? t('certify.mustChoose') : t('certify.note')}
      next={{
        label: t('certify.make'),
        onPress: () => void make(),
        disabled: scope.length === 0 || from === undefined,
        busy: running !== undefined,
      }}
    >
      <div className={styles.sheet}>
        {running && <ProgressPanel what={t('send.exporting')} {...running} onCancel={grant.cancel} />}
        {grant.state.status === 'refused' && <RefusalMessage {...words(grant.state.why)} />}
        <CertifyForm
          request={request.chosen.card}
          units={units}
          scope={scope}
          onScope={setPicked}
          year={year}
          onYear={setYear}
        />
      </div>
    </StepSheet>
  );
}
