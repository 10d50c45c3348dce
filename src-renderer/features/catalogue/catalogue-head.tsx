import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useNumbers } from '../../api/use-numbers.ts';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { TabBar } from '../../ui/shell/tab-bar.tsx';
import styles from './catalogue.module.css';

export const catalogueTabs = ['types', 'salaries', 'rules'] as const;
export type CatalogueTab = (typeof catalogueTabs)[number];

type HeadProps = {
  readonly tab: CatalogueTab;
  readonly onTab: (tab: CatalogueTab) => void;
  /** A unit's station: one line says who keeps the catalogue. */
  readonly isKeeper: boolean;
  readonly part: Pick<CataloguePart, 'truth' | 'onAdd'>;
};

/** What one part of the catalogue puts on the screen. */
export type CataloguePart = {
  readonly truth?: { readonly key: 'truth.types' | 'truth.salaries'; readonly count: number };
  readonly onAdd?: { readonly label: string; readonly onPress: () => void };
  readonly filters?: ReactNode;
  readonly detail?: ReactNode;
  readonly content: ReactNode;
};

/** Title, what the open part holds, and the parts. */
export function CatalogueHead({ tab, onTab, isKeeper, part: { truth, onAdd } }: HeadProps) {
  const { t } = useTranslation('catalogue');
  const numbers = useNumbers();
  return (
    <>
      <PageHead
        title={t('title')}
        truth={
          <>
            {truth && (
              <Trans
                t={t}
                i18nKey={truth.key}
                values={{ count: numbers.format(truth.count) }}
                components={{ b: <b /> }}
              />
            )}
            {truth && !isKeeper && ' · '}
            {!isKeeper && t('kept')}
          </>
        }
        {...(onAdd && {
          actions: (
            <Button kind="primary" icon={IconPlus} onPress={onAdd.onPress}>
              {onAdd.label}
            </Button>
          ),
        })}
      />
      <div className={styles.tabs}>
        <TabBar
          label={t('parts')}
          tabs={catalogueTabs.map((id) => ({ id, label: t(`tab.${id}`) }))}
          open={tab}
          onOpen={onTab}
        />
      </div>
    </>
  );
}
