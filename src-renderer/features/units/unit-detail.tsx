import { useTranslation } from 'react-i18next';
import type { UnitRow } from '#shared/api/units.ts';
import { Button } from '../../ui/button.tsx';
import { DetailPane, Facts, NoteBox } from '../../ui/shell/detail-pane.tsx';

type UnitDetailProps = { readonly unit: UnitRow; readonly onAwards: () => void };

/** One unit, and the way to its awards. */
export function UnitDetail({ unit, onAwards }: UnitDetailProps) {
  const { t } = useTranslation('units');
  return (
    <DetailPane title={unit.name}>
      <Facts
        facts={[
          { label: t('column.code'), value: unit.code },
          { label: t('column.parentName'), value: unit.parentName },
          { label: t('column.cluster'), value: unit.cluster },
          { label: t('column.people'), value: unit.people },
          { label: t('column.collectiveAwards'), value: unit.collectiveAwards },
          { label: t('column.individualAwards'), value: unit.individualAwards },
        ]}
      />
      {unit.status === 'proposed' && <NoteBox heading={t('status.proposed')}>{t('proposedWhy')}</NoteBox>}
      <div>
        <Button onPress={onAwards}>{t('showAwards')}</Button>
      </div>
    </DetailPane>
  );
}
