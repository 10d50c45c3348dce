import { useTranslation } from 'react-i18next';
import type { ClusterRow } from '#shared/api/clusters.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTrash } from '../../api/use-trash.ts';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { MenuButton } from '../../ui/filters/menu-button.tsx';
import { useUiTexts } from '../../ui/texts.ts';

type ClusterMenuProps = {
  readonly cluster: ClusterRow;
  readonly onEdit: () => void;
  readonly onRefusal: (refusal: Refusal | undefined) => void;
};

/** What is done with a cluster itself, whatever the year. */
export function ClusterMenu({ cluster: { id, name, unused }, onEdit, onRefusal }: ClusterMenuProps) {
  const { t } = useTranslation('clusters');
  const texts = useUiTexts();
  const toasts = useToasts();
  const { run: reorder } = useCommand('clusters.reorder');
  const withdraw = useTrash('cluster');
  const move = async (by: -1 | 1) => {
    const reply = await reorder({ id, by });
    onRefusal(reply.ok ? undefined : (reply as Refusal));
  };
  const drop = async () => {
    const reply = await withdraw(id, true);
    onRefusal(reply.ok ? undefined : (reply as Refusal));
    if (!reply.ok) return;
    const undo = { label: texts.undo, onPress: () => void withdraw(id, false) };
    toasts.show({ text: t('withdrawn', { name }), action: undo });
  };
  return (
    <MenuButton
      label={t('more')}
      items={[
        { id: 'rename', label: t('rename'), onSelect: onEdit },
        { id: 'up', label: t('up'), onSelect: () => void move(-1) },
        { id: 'down', label: t('down'), onSelect: () => void move(1) },
        { id: 'withdraw', label: t('withdraw'), disabled: !unused, onSelect: () => void drop() },
      ]}
    />
  );
}
