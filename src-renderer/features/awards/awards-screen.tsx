import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#shared/base/never.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import type { AwardsStart } from './award-filter.ts';
import styles from './awards.module.css';
import type { ChangeScope } from './change-sheet.tsx';
import type { CopyScope } from './copy-sheet.tsx';
import { FilledAwards } from './filled-awards.tsx';
import type { PastedBlock } from './paste-plan.ts';

type AwardsScreenProps = {
  readonly start: AwardsStart;
  /** Instant in ms. */
  readonly now: () => number;
  readonly onAdd: () => void;
  readonly onEdit: (awardId: string) => void;
  /** Another one like this is entered. */
  readonly onDuplicate: (awardId: string) => void;
  readonly onImport: () => void;
  readonly onChangeMany: (scope: ChangeScope) => void;
  readonly onPaste: (block: PastedBlock) => void;
  /** A pasted table is to be taken as new awards. */
  readonly onImportPasted: (list: string) => void;
  readonly onCopyYear: (scope: CopyScope) => void;
  /** @param year the year that is shown, undefined for all */
  readonly onPrint: (year: number | undefined) => void;
  /** Draws what every record has: scans, history, trash. */
  readonly recordPanel?: (record: { table: 'award'; id: string }) => ReactNode;
};

/** The awards of a year: found, read, corrected. A register without any says so and offers to bring a list in. */
export function AwardsScreen(props: AwardsScreenProps) {
  const words = useRefusalWords();
  const years = useQuery('awards.years', {});
  switch (years.status) {
    case 'loading':
      return <Bare>{null}</Bare>;
    case 'refused':
      return (
        <Bare>
          <RefusalMessage {...words(years.why)} />
        </Bare>
      );
    case 'ready':
      if (years.value.length === 0) return <NoAwards onImport={props.onImport} onAdd={props.onAdd} />;
      return <FilledAwards years={years.value} {...props} />;
    default:
      return assertNever(years);
  }
}

/** The screen with its name and no list. */
function Bare({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('awards');
  return <Page head={<PageHead title={t('title')} />}>{children}</Page>;
}

function NoAwards({ onImport, onAdd }: Pick<AwardsScreenProps, 'onImport' | 'onAdd'>) {
  const { t } = useTranslation('awards');
  const buttons = (
    <div className={styles.actions}>
      <Button kind="primary" onPress={onImport} autoFocus>
        {t('action.import')}
      </Button>
      <Button keys="Ctrl N" onPress={onAdd}>
        {t('action.add')}
      </Button>
    </div>
  );
  return (
    <ListLayout head={<PageHead title={t('title')} />}>
      <EmptyState title={t('empty.title')} sentence={t('empty.sentence')} action={buttons} />
    </ListLayout>
  );
}
