import { IconArrowUp, IconBan, IconDownload, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type MarkedTable, type SyncState, syncStates } from '#shared/domain/sync/marks.ts';
import { useQuery } from '../../api/use-query.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import type { IconShape } from '../../ui/icon.tsx';
import { Facts } from '../../ui/shell/detail-pane.tsx';
import type { Tone } from '../../ui/tone.ts';

const tones: Readonly<Record<SyncState, Tone>> = {
  unsent: 'wait',
  sent: 'plain',
  confirmed: 'ok',
  refused: 'bad',
  conflict: 'bad',
  received: 'plain',
};

/** Where the icon of the tone would not tell two of them apart. */
const icons: Partial<Record<SyncState, IconShape>> = {
  unsent: IconArrowUp,
  sent: IconSend,
  refused: IconBan,
  received: IconDownload,
};

/** Where a record stands on its way to headquarters, by icon and word. */
export function MarkWord({ mark }: { readonly mark: SyncState }) {
  const { t } = useTranslation('marks');
  const icon = icons[mark];
  return <StateWord tone={tones[mark]} word={t(`state.${mark}`)} {...(icon && { icon })} />;
}

/** The words of all marks, by their codes. */
export function useMarkWords(): Readonly<Record<SyncState, string>> {
  const { t } = useTranslation('marks');
  return Object.fromEntries(syncStates.map((mark) => [mark, t(`state.${mark}`)])) as Record<SyncState, string>;
}

type MarkLineProps = { readonly table: MarkedTable; readonly id: string };

/** The mark of one record, in the pane beside its list. */
export function MarkLine({ table, id }: MarkLineProps) {
  const { t } = useTranslation('marks');
  const read = useQuery('marks.some', { table, ids: [id] });
  const mark = read.status === 'ready' ? read.value[id] : undefined;
  return mark ? <Facts facts={[{ label: t('label'), value: <MarkWord mark={mark} /> }]} /> : null;
}
