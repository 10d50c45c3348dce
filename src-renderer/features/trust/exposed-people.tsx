import { useTranslation } from 'react-i18next';
import type { TrustedPeer } from '#shared/api/trust.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { PaperOutcome, usePaper } from '../papers/index.ts';
import styles from './trust.module.css';

type ExposedPeopleProps = { readonly peer: TrustedPeer; readonly onClose: () => void };

/** Whose data stood on a station: how many, and the list of them on paper or for Excel. */
export function ExposedPeople({ peer, onClose }: ExposedPeopleProps) {
  const { t } = useTranslation('trust');
  const words = useRefusalWords();
  const { stationId, code, name } = peer;
  const found = useQuery('trust.exposed', { stationId });
  const chooseTarget = useCommand('files.chooseTarget');
  const write = useJob('exports.list');
  const paper = usePaper({ kind: 'exposed', choice: { stationId } }, { fileName: t('exposed.fileName', { code }) });
  if (found.status === 'refused') return <RefusalMessage {...words(found.why)} />;
  if (found.status !== 'ready') return null;
  const { people } = found.value;
  const toExcel = async () => {
    const suggestedName = `${t('exposed.fileName', { code })}.xlsx`;
    const target = await chooseTarget.run({ purpose: 'xlsx', suggestedName });
    if (!target.ok || !target.value) return;
    await write.start({
      file: target.value.file,
      format: 'xlsx',
      separator: ';',
      title: t('exposed.title', { code }),
      columns: [
        { id: 'name', header: t('exposed.name') },
        { id: 'birth', header: t('exposed.birth') },
        { id: 'rank', header: t('exposed.rank') },
        { id: 'unit', header: t('exposed.unit') },
      ],
      shown: { list: 'rows', rows: people.map((each) => [each.name, each.birth, each.rank, each.unit]) },
    });
  };
  return (
    <section className={styles.exposed} aria-label={t('exposed.title', { code })}>
      <Banner kind="warning" title={t('exposed.title', { code })} onClose={onClose}>
        {t('exposed.sentence', { name, people: people.length })}
      </Banner>
      <div className={styles.actions}>
        <Button busy={write.state.status === 'running'} onPress={() => void toExcel()}>
          {t('exposed.toExcel')}
        </Button>
        <Button busy={paper.busy} onPress={() => void paper.savePdf()}>
          {t('exposed.toPdf')}
        </Button>
        {paper.printButton}
      </div>
      {write.state.status === 'done' && <Banner kind="done">{t('exposed.written')}</Banner>}
      {write.state.status === 'refused' && <RefusalMessage {...words(write.state.why)} />}
      <PaperOutcome done={paper.done} problem={paper.problem} />
    </section>
  );
}
