import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlankRow } from '#shared/api/certificates.ts';
import type { AskedPaper } from '#shared/api/papers.ts';
import { suggestBlank } from '#shared/domain/certificates/edit-sheet.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { PaperSheet } from '../papers/index.ts';
import { AddBlank } from './add-blank.tsx';
import { AwardChoices, isPrintable } from './award-choices.tsx';
import { BatchSums } from './batch-sums.tsx';
import styles from './certificates.module.css';

type Ways = { readonly onClose: () => void; readonly onLetterhead: () => void; readonly onBlanks: () => void };

type CertificatesSheetProps = Ways & {
  /** A whole decision, or one award. */
  readonly of: { readonly decisionId: string } | { readonly awardId: string };
};

type Asked = { readonly decisionId?: string; readonly awardIds?: string[] };

/** Stands for no blank, so that nothing is asked while a hook must be called. */
const NO_BLANK = '00000000-0000-0000-0000-000000000000';

/** The certificates of a decision or of one award: chosen, seen, then printed onto blanks. */
export function CertificatesSheet({ of, ...ways }: CertificatesSheetProps) {
  const { t } = useTranslation('certificates');
  const words = useRefusalWords();
  const found = useQuery('certificates.blanks', {});
  const [picked, setPicked] = useState<string>();
  const asked: Asked = 'decisionId' in of ? of : { awardIds: [of.awardId] };
  const blanks = found.status === 'ready' ? found.value : [];
  const first = blanks.find(({ id }) => id === picked) ?? blanks[0];
  const tried = useQuery(
    'certificates.candidates',
    { blankId: first?.id ?? NO_BLANK, ...asked },
    { enabled: first !== undefined, keepPrevious: true },
  );
  const blank = picked || tried.status !== 'ready' ? first : suggestBlank(blanks, tried.value);
  if (blank && tried.status === 'ready')
    return <ChosenBlank key={blank.id} {...ways} asked={asked} blanks={blanks} blank={blank} onBlank={setPicked} />;
  const noBlank = found.status === 'ready' && blanks.length === 0;
  return (
    <PaperSheet
      title={t('sheet.title')}
      paper={undefined}
      fileName=""
      onClose={ways.onClose}
      empty={
        <>
          {noBlank && (
            <EmptyState
              title={t('empty.title')}
              sentence={t('empty.sentence')}
              action={<AddBlank blanks={blanks} onAdded={setPicked} />}
            />
          )}
          {!noBlank && tried.status !== 'refused' && <Loading label={t('loading')} />}
          {tried.status === 'refused' && <RefusalMessage {...words(tried.why)} />}
          {tried.status === 'refused' && tried.why.code === 'list.noLetterhead' && (
            <Button onPress={ways.onLetterhead}>{t('letterhead')}</Button>
          )}
        </>
      }
    />
  );
}

type ChosenBlankProps = Ways & {
  readonly asked: Asked;
  readonly blanks: readonly BlankRow[];
  readonly blank: BlankRow;
  readonly onBlank: (id: string) => void;
};

function ChosenBlank({ asked, blanks, blank, onBlank, onClose, onLetterhead, onBlanks }: ChosenBlankProps) {
  const { t } = useTranslation('certificates');
  const found = useQuery('certificates.candidates', { blankId: blank.id, ...asked }, { keepPrevious: true });
  const offsets = useQuery('certificates.offsets', {});
  const [dropped, setDropped] = useState<ReadonlySet<string>>();
  const all = found.status === 'ready' ? found.value : [];
  // What the blank is not made for is not printed unless somebody asks for it.
  const others = all.filter(({ otherForm }) => otherForm).map(({ awardId }) => awardId);
  const out = dropped ?? new Set(others.length < all.length ? others : []);
  const printed = all.filter((one) => isPrintable(one) && !out.has(one.awardId)).map(({ awardId }) => awardId);
  const paper: AskedPaper = { kind: 'certificates', choice: { blankId: blank.id, ...asked, awardIds: printed } };
  const measured = offsets.status === 'ready' ? offsets.value.map(({ printer }) => printer) : [];
  return (
    <PaperSheet
      title={t('sheet.title')}
      paper={printed.length > 0 ? paper : undefined}
      fileName={t('sheet.fileName', { name: blank.name })}
      onClose={onClose}
      onLetterhead={onLetterhead}
      options={
        <>
          <ChoiceField
            label={t('pick')}
            choices={blanks.map(({ id, name }) => ({ value: id, label: name }))}
            value={blank.id}
            onChange={(id) => id && onBlank(id)}
          />
          <Button size="small" onPress={onBlanks}>
            {t('sheet.edit')}
          </Button>
          <AwardChoices candidates={all} out={out} onOut={setDropped} />
          <p className={styles.soft}>
            {measured.length === 0 ? t('sheet.noOffset') : t('sheet.offsets', { printers: measured.join(', ') })}
          </p>
        </>
      }
      above={<BatchSums all={all} printed={printed.length} />}
      empty={<EmptyState title={t('sheet.none')} sentence={t('sheet.noneSentence')} />}
    />
  );
}
