import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPrintCode, shownPrintCode } from '#shared/domain/papers/print-code.ts';
import { largestPicture } from '#shared/domain/seals/sealed-paper.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { FileField } from '../../ui/fields/file-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import styles from './seals.module.css';
import { Verdict } from './verdict.tsx';

type CheckSheetProps = {
  readonly now: () => number;
  readonly onClose: () => void;
  readonly onDecision: (decisionId: string) => void;
};

/** A paper in the hand: a picture of its code, or its ten digits, tells whether it is true and still agrees. */
export function CheckSheet({ now, onClose, onDecision }: CheckSheetProps) {
  const { t } = useTranslation('seals');
  const words = useRefusalWords();
  const choose = useCommand('files.choose');
  const check = useJob('seals.check');
  const [name, setName] = useState<string>();
  const [tooLarge, setTooLarge] = useState(false);
  const pick = async () => {
    const reply = await choose.run({ purpose: 'picture' });
    if (!reply.ok || !reply.value) return;
    setTooLarge(false);
    setName(reply.value.name);
    void check.start({ file: reply.value.file });
  };
  const drop = async (file: File) => {
    setName(file.name);
    setTooLarge(file.size > largestPicture);
    check.reset();
    if (file.size <= largestPicture)
      void check.start({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <StepSheet title={t('title')} steps={[]} current="" onClose={onClose} narrow>
      <div className={styles.check}>
        <p>{t('sentence')}</p>
        <FileField
          label={t('picture')}
          hint={t('pictureHint')}
          chosen={name === undefined ? undefined : { name }}
          buttonLabel={t('choose')}
          busy={check.state.status === 'running'}
          onChoose={() => void pick()}
          onDrop={(file) => void drop(file)}
          error={tooLarge ? t('tooLarge') : undefined}
        />
        {check.state.status === 'refused' && <RefusalMessage {...words(check.state.why)} />}
        {check.state.status === 'done' && <Verdict verdict={check.state.value} now={now} onDecision={onDecision} />}
        <TypedCode now={now} />
      </div>
    </StepSheet>
  );
}

/** The ten digits find the print in this station's own log. */
function TypedCode({ now }: { readonly now: () => number }) {
  const { t } = useTranslation('seals');
  const [typed, setTyped] = useState('');
  const code = readPrintCode(typed);
  const isWhole = typed.replace(/\D/g, '').length >= 10;
  return (
    <>
      <TextField
        label={t('digits')}
        hint={t('digitsHint')}
        value={typed}
        onChange={setTyped}
        inputMode="numeric"
        maxLength={40}
        short
        error={isWhole && code === undefined ? t('misread') : undefined}
      />
      {code !== undefined && <Logged code={code} now={now} />}
    </>
  );
}

function Logged({ code, now }: { readonly code: string; readonly now: () => number }) {
  const { t } = useTranslation('seals');
  const found = useQuery('printLog.page', { search: code, offset: 0, limit: 1 });
  if (found.status !== 'ready') return null;
  const [entry] = found.value.rows;
  if (!entry) return <Banner kind="warning">{t('notLogged', { code: shownPrintCode(code) })}</Banner>;
  const { title, at, actor, pages } = entry;
  return (
    <Banner kind="done" title={t('logged')}>
      {t('loggedWhat', { title, at: instantText(at, now()), actor, pages })}
    </Banner>
  );
}
