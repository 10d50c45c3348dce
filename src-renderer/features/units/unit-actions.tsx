import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitPage } from '#shared/api/units.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { MenuButton } from '../../ui/filters/menu-button.tsx';
import type { UnitSheetKind } from './unit-sheet.tsx';
import { eventText } from './unit-words.ts';
import styles from './units.module.css';

type UnitActionsProps = { readonly page: UnitPage; readonly onSheet: (kind: UnitSheetKind) => void };

const changes = ['change', 'merge', 'split', 'dissolve'] as const;

/** What headquarters may do with a unit. One that has ended can only be corrected, or its end taken back. */
export function UnitActions({ page, onSheet }: UnitActionsProps) {
  const { t } = useTranslation('units');
  const words = useRefusalWords();
  const toasts = useToasts();
  const order = useCommand('units.reorder');
  const undo = useCommand('units.undo');
  const [refusal, setRefusal] = useState<Refusal>();
  const [asking, setAsking] = useState(false);
  const { row, undoable, events } = page;
  const newest = events.find(({ id }) => id === undoable);
  const move = async (by: -1 | 1) => {
    const reply = await order.run({ id: row.id, by });
    setRefusal(reply.ok ? undefined : (reply as Refusal));
  };
  const takeBack = async () => {
    if (undoable === null) return;
    const reply = await undo.run({ eventId: undoable });
    setAsking(false);
    setRefusal(reply.ok ? undefined : (reply as Refusal));
    if (reply.ok) toasts.show({ text: t('undone', { name: row.name }) });
  };
  const items = changes.map((kind) => ({ id: kind, label: t(`action.${kind}`), onSelect: () => onSheet(kind) }));
  return (
    <>
      <div className={styles.actions}>
        <Button size="small" onPress={() => onSheet('correct')}>
          {t('action.correct')}
        </Button>
        {row.validTo === '' && <MenuButton label={t('action.more')} items={items} />}
        {row.validTo === '' && (
          <span className={styles.order}>
            <IconButton size="small" icon={IconArrowUp} label={t('action.up')} onPress={() => void move(-1)} />
            <IconButton size="small" icon={IconArrowDown} label={t('action.down')} onPress={() => void move(1)} />
          </span>
        )}
        {newest && (
          <Button size="small" onPress={() => setAsking(true)}>
            {t('action.undo')}
          </Button>
        )}
      </div>
      {refusal && <RefusalMessage {...words(refusal)} />}
      {newest && (
        <ConfirmDialog
          open={asking}
          title={t('undo.title')}
          confirmLabel={t('undo.confirm')}
          danger
          busy={undo.running}
          onConfirm={() => void takeBack()}
          onCancel={() => setAsking(false)}
        >
          <p>{t('undo.sentence', { what: eventText(newest, row.id, t) })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
