import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterMemberRow, ClusterRow } from '#shared/api/clusters.ts';
import type { UnitLink } from '#shared/api/units.ts';
import { type ClusterOffice, clusterOffices } from '#shared/domain/clusters/cluster-members.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { MenuButton } from '../../ui/filters/menu-button.tsx';
import { Card } from '../../ui/shell/page.tsx';
import { useUiTexts } from '../../ui/texts.ts';
import { AddMembers } from './add-members.tsx';
import { ClusterMenu } from './cluster-menu.tsx';
import styles from './clusters.module.css';

type ClusterCardProps = {
  readonly cluster: ClusterRow;
  readonly year: number;
  readonly free: readonly UnitLink[];
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onUnit: (unitId: string) => void;
};

/** One cluster in one year. */
export function ClusterCard({ cluster, year, free, mayChange, onEdit, onUnit }: ClusterCardProps) {
  const { t } = useTranslation('clusters');
  const texts = useUiTexts();
  const words = useRefusalWords();
  const toasts = useToasts();
  const [refusal, setRefusal] = useState<Refusal>();
  const { run: setOffice } = useCommand('clusters.setOffice');
  const { run: remove } = useCommand('clusters.removeMember');
  const give = async (member: ClusterMemberRow, office: ClusterOffice) => {
    const reply = await setOffice({ memberId: member.memberId, office });
    setRefusal(reply.ok ? undefined : (reply as Refusal));
  };
  const takeOut = async ({ memberId, name }: ClusterMemberRow) => {
    const reply = await remove({ memberId, removed: true });
    setRefusal(reply.ok ? undefined : (reply as Refusal));
    if (!reply.ok) return;
    const undo = { label: texts.undo, onPress: () => void remove({ memberId, removed: false }) };
    toasts.show({ text: t('removed', { name, year }), action: undo });
  };
  return (
    <Card
      title={cluster.code === '' ? cluster.name : `${cluster.code} – ${cluster.name}`}
      action={mayChange && <ClusterMenu cluster={cluster} onEdit={onEdit} onRefusal={setRefusal} />}
    >
      {refusal && <RefusalMessage {...words(refusal)} />}
      {cluster.members.length === 0 ? (
        <p className={styles.soft}>{t('noMembers', { year })}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.number')}</th>
              <th scope="col">{t('column.code')}</th>
              <th scope="col">{t('column.unit')}</th>
              <th scope="col">{t('column.office')}</th>
              {mayChange && <td />}
            </tr>
          </thead>
          <tbody>
            {cluster.members.map((member, at) => (
              <tr key={member.memberId}>
                <td className={styles.number}>{at + 1}</td>
                <td className={styles.code}>{member.code}</td>
                <td>
                  <Button kind="link" size="small" onPress={() => onUnit(member.id)}>
                    {member.name}
                  </Button>
                  {member.ended && <StateWord tone="plain" word={t('ended')} />}
                </td>
                <td className={styles.office}>
                  {mayChange ? (
                    <MenuButton
                      label={t(`office.${member.office}`)}
                      items={clusterOffices.map((office) => ({
                        id: office,
                        label: t(`office.${office}`),
                        disabled: office === member.office,
                        onSelect: () => void give(member, office),
                      }))}
                    />
                  ) : (
                    <span className={member.office === 'member' ? undefined : styles.head}>
                      {t(`office.${member.office}`)}
                    </span>
                  )}
                </td>
                {mayChange && (
                  <td className={styles.drop}>
                    <IconButton
                      icon={IconTrash}
                      size="small"
                      label={t('remove', { name: member.name })}
                      onPress={() => void takeOut(member)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayChange && free.length > 0 && (
        <AddMembers clusterId={cluster.id} year={year} free={free} onRefusal={setRefusal} />
      )}
    </Card>
  );
}
