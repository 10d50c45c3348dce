import { IconPaperclip } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanRow } from '#shared/api/attachments.ts';
import { scanLimits } from '#shared/domain/attachments/limits.ts';
import type { ScanOwner } from '#shared/domain/records/tables.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { Section } from '../../ui/shell/detail-pane.tsx';
import styles from './attachments.module.css';
import { NoteDialog } from './note-dialog.tsx';
import { type ScanAction, ScanList } from './scan-list.tsx';
import { ScanViewer } from './scan-viewer.tsx';
import { useAddScans } from './use-add-scans.ts';

const MB = 1024 ** 2;
const limits = { fileMb: scanLimits.maxFileBytes / MB, recordMb: scanLimits.maxRecordBytes / MB };

type ScansPanelProps = {
  readonly table: ScanOwner;
  readonly id: string;
  /** Instant in ms. */
  readonly now: () => number;
};

/** The scans of a record: added by dialog or by dropping them here, looked at, taken out. */
export function ScansPanel({ table, id, now }: ScansPanelProps) {
  const { t } = useTranslation('attachments');
  const words = useRefusalWords();
  const list = useQuery('attachments.list', { table, id });
  const add = useAddScans({ table, id });
  const [over, setOver] = useState(false);
  const [looking, setLooking] = useState<ScanRow>();
  const [noting, setNoting] = useState<ScanRow>();
  const act = useScanActions();
  const onAction = (action: ScanAction, scan: ScanRow) => {
    if (action === 'look') setLooking(scan);
    else if (action === 'note') setNoting(scan);
    else void act[action](scan);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void add.drop([...event.dataTransfer.files]);
  };
  const accept = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const scans = list.status === 'ready' ? list.value : [];
  const refused: readonly Refusal[] = [...add.refused, ...(act.refused ? [act.refused] : [])];
  return (
    <Section heading={t('heading')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button below is the first */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDrop={drop}
        onDragOver={accept}
        onDragLeave={() => setOver(false)}
      >
        <ScanList scans={scans} nowMs={now()} onAction={onAction} />
        {add.under && <ProgressPanel what={t('adding')} {...add.under} />}
        {refused.map((why) => (
          <RefusalMessage key={JSON.stringify(why)} {...words(why)} />
        ))}
        <div>
          <Button size="small" icon={IconPaperclip} busy={add.under !== undefined} onPress={() => void add.choose()}>
            {t('add')}
          </Button>
        </div>
        <p className={styles.soft}>{t(scans.length === 0 ? 'noneYet' : 'limits', limits)}</p>
      </div>
      {looking && (
        <ScanViewer
          scan={looking}
          onOpenOutside={() => void act.openOutside(looking)}
          onSaveCopy={() => void act.saveCopy(looking)}
          onClose={() => setLooking(undefined)}
        />
      )}
      {noting && <NoteDialog scan={noting} onClose={() => setNoting(undefined)} />}
    </Section>
  );
}

/** What needs no dialog of ours: each tells what came of it. */
function useScanActions() {
  const { t } = useTranslation('attachments');
  const toasts = useToasts();
  const openOutside = useCommand('attachments.openOutside');
  const saveCopy = useCommand('attachments.saveCopy');
  const withdraw = useCommand('records.withdraw');
  const restore = useCommand('records.restore');
  const [refused, setRefused] = useState<Refusal>();
  const settle = (reply: { ok: true } | ({ ok: false } & Refusal)): boolean => {
    setRefused(reply.ok ? undefined : reply);
    return reply.ok;
  };
  return {
    refused,
    openOutside: async ({ id }: ScanRow) => {
      settle(await openOutside.run({ id }));
    },
    saveCopy: async ({ id }: ScanRow) => {
      const reply = await saveCopy.run({ id });
      if (settle(reply) && reply.ok && reply.value !== null) toasts.show({ text: t('saved', { name: reply.value }) });
    },
    withdraw: async ({ id, fileName }: ScanRow) => {
      const record = { table: 'attachment', id } as const;
      if (!settle(await withdraw.run({ ...record, agreedAwards: 0 }))) return;
      const undo = () => void restore.run({ records: [record] });
      toasts.show({ text: t('withdrawn', { name: fileName }), action: { label: t('undo'), onPress: undo } });
    },
  };
}
