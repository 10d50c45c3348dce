import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StickFile, StickListing } from '#shared/api/sticks.ts';
import { showHiddenMarks } from '#shared/base/vi-text.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { sizeText } from '../../ui/format-size.ts';
import styles from './sticks.module.css';
import { verdictWords } from './verdict-words.ts';

type StickListProps = {
  readonly listing: StickListing;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly nowMs: number;
};

const SHOWN_AT_ONCE = 100;

/** Every bundle and card of a stick, each with what it is to this station; what can be taken stands first. */
export function StickList({ listing, chosen, onChosen, nowMs }: StickListProps) {
  const { t } = useTranslation('sticks');
  const numbers = useNumbers();
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const { files, others, unseen } = listing;
  const toggle = (name: string) => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    onChosen(next);
  };
  return (
    <>
      {files.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t('list.label')}>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('list.state')}</th>
                <th scope="col">{t('list.from')}</th>
                <th scope="col" className={styles.end}>
                  {t('list.number')}
                </th>
                <th scope="col">{t('list.created')}</th>
                <th scope="col">{t('list.file')}</th>
              </tr>
            </thead>
            <tbody>
              {files.slice(0, most).map((file) => (
                <FileRow
                  key={file.name}
                  file={file}
                  checked={chosen.has(file.name)}
                  onToggle={() => toggle(file.name)}
                  nowMs={nowMs}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {files.length > most && (
        <Button size="small" onPress={() => setMost(most + SHOWN_AT_ONCE * 5)}>
          {t('list.more', { amount: numbers.format(files.length - most) })}
        </Button>
      )}
      {others > 0 && <p className={styles.soft}>{t('list.others', { amount: numbers.format(others) })}</p>}
      {unseen > 0 && <p className={styles.soft}>{t('list.unseen', { amount: numbers.format(unseen) })}</p>}
    </>
  );
}

type FileRowProps = {
  readonly file: StickFile;
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly nowMs: number;
};

function FileRow({ file, checked, onToggle, nowMs }: FileRowProps) {
  const { t, i18n } = useTranslation('sticks');
  const refusal = useRefusalWords();
  const { name, from, number, createdAt, sizeBytes, verdict } = file;
  const shown = showHiddenMarks(name);
  const { tone, word, sentence } = verdictWords(verdict, { t, refusal, nowMs });
  return (
    <tr>
      <td>
        {(verdict.state === 'ready' || verdict.state === 'covered') && (
          <input type="checkbox" aria-label={t('list.choose', { name: shown })} checked={checked} onChange={onToggle} />
        )}
      </td>
      <td className={styles.verdict}>
        <StateWord tone={tone} word={word} />
        {sentence !== '' && <span className={styles.sentence}>{sentence}</span>}
      </td>
      <td className={styles.wrap}>{from ? from.name : '–'}</td>
      <td className={styles.end}>{number ?? '–'}</td>
      <td>{createdAt === null ? '–' : instantText(createdAt, nowMs)}</td>
      <td className={styles.file}>
        <bdi>{shown}</bdi>
        {sizeBytes !== null && <small>{sizeText(sizeBytes, i18n.language)}</small>}
      </td>
    </tr>
  );
}
