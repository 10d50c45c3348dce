import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { factSentences, type ReportFigures } from '#shared/domain/reports/report-figures.ts';
import type { ReportSection, ReportText } from '#shared/domain/reports/report-text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Section } from '../../ui/shell/detail-pane.tsx';
import styles from './reports.module.css';

type ReportSectionsProps = {
  readonly text: ReportText;
  readonly figures: ReportFigures;
  readonly onChange: (text: ReportText) => void;
};

/** The sections in their order: renamed, moved, taken out and added as the office writes its reports. */
export function ReportSections({ text, figures, onChange }: ReportSectionsProps) {
  const { t } = useTranslation('reports');
  const { sections } = text;
  const put = (next: readonly ReportSection[]) => onChange({ ...text, sections: next });
  const move = (from: number, to: number) => {
    const rest = sections.filter((_, at) => at !== from);
    put([...rest.slice(0, to), ...sections.slice(from, from + 1), ...rest.slice(to)]);
  };
  const add = (depth: 1 | 2) =>
    put([...sections, { id: freshId(sections), depth, heading: '', facts: 'none', text: '' }]);
  return (
    <Section heading={t('form.sections')} level={2}>
      <p className={styles.soft}>{t('hint.sections')}</p>
      {sections.map((section, at) => (
        <OneSection
          key={section.id}
          section={section}
          figures={figures}
          onChange={(changed) => put(sections.map((one, place) => (place === at ? changed : one)))}
          onUp={at > 0 ? () => move(at, at - 1) : undefined}
          onDown={at < sections.length - 1 ? () => move(at, at + 1) : undefined}
          onRemove={() => put(sections.filter((_, place) => place !== at))}
        />
      ))}
      <div className={styles.actions}>
        <Button size="small" icon={IconPlus} onPress={() => add(1)}>
          {t('section.addPart')}
        </Button>
        <Button size="small" icon={IconPlus} onPress={() => add(2)}>
          {t('section.addItem')}
        </Button>
      </div>
    </Section>
  );
}

/** One that no section of this version has. */
const freshId = (sections: readonly ReportSection[]): string => {
  const taken = new Set(sections.map(({ id }) => id));
  let number = sections.length + 1;
  while (taken.has(`s${number}`)) number++;
  return `s${number}`;
};

type OneSectionProps = {
  readonly section: ReportSection;
  readonly figures: ReportFigures;
  readonly onChange: (section: ReportSection) => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onRemove: () => void;
};

function OneSection({ section, figures, onChange, onUp, onDown, onRemove }: OneSectionProps) {
  const { t } = useTranslation('reports');
  const name = section.heading || t('section.unnamed');
  const said = factSentences(section.facts, figures);
  return (
    <div className={section.depth === 1 ? styles.part : styles.item}>
      <div className={styles.sectionHead}>
        <TextField
          label={t(section.depth === 1 ? 'section.part' : 'section.item')}
          value={section.heading}
          onChange={(heading) => onChange({ ...section, heading })}
          maxLength={400}
        />
        <div className={styles.tools}>
          <IconButton
            icon={IconArrowUp}
            size="small"
            label={t('section.up', { name })}
            disabled={!onUp}
            onPress={() => onUp?.()}
          />
          <IconButton
            icon={IconArrowDown}
            size="small"
            label={t('section.down', { name })}
            disabled={!onDown}
            onPress={() => onDown?.()}
          />
          <IconButton icon={IconTrash} size="small" label={t('section.remove', { name })} onPress={onRemove} />
        </div>
      </div>
      {said.length > 0 && (
        <div className={styles.said}>
          <small>{t('section.said')}</small>
          {said.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <TextField
        label={t('section.text', { name })}
        value={section.text}
        onChange={(text) => onChange({ ...section, text })}
        lines={section.text.length > 600 ? 14 : 5}
        maxLength={40_000}
        optional
      />
    </div>
  );
}
