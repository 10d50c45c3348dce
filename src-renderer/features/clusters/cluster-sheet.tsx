import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEdit } from '../../api/use-edit.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';

type ClusterSheetProps = {
  /** Absent for a new one. */
  readonly clusterId?: string | undefined;
  /** Draws the past of a cluster that is there. */
  readonly past?: (clusterId: string) => ReactNode;
  readonly onClose: () => void;
};

/** Names a cluster, once it is read. */
export function ClusterSheet({ clusterId, ...rest }: ClusterSheetProps) {
  const shown = useQuery('clusters.year', {});
  if (shown.status !== 'ready') return null;
  const found = shown.value.clusters.find(({ id }) => id === clusterId);
  return <ClusterForm clusterId={found?.id} start={{ name: found?.name ?? '', code: found?.code ?? '' }} {...rest} />;
}

type ClusterFormProps = ClusterSheetProps & { readonly start: { readonly name: string; readonly code: string } };

function ClusterForm({ clusterId, start, past, onClose }: ClusterFormProps) {
  const { t } = useTranslation('clusters');
  const words = useRefusalWords();
  const toasts = useToasts();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const { save, saving, refusal } = useEdit('clusters.save', ({ name }) => {
    toasts.show({ text: t('saved', { name }) });
    onClose();
  });
  const keep = () => {
    setTried(true);
    if (draft.name.trim() !== '') void save({ id: clusterId ?? null, ...draft });
  };
  return (
    <EditSheet
      title={t(clusterId === undefined ? 'add' : 'rename')}
      saveLabel={t('save')}
      changed={draft.name !== start.name || draft.code !== start.code}
      busy={saving}
      onSave={keep}
      onClose={onClose}
    >
      <TextField
        label={t('field.name')}
        hint={t('hint.name')}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        error={tried && draft.name.trim() === '' ? t('problem.nameMissing') : undefined}
        maxLength={400}
        autoFocus
      />
      <TextField
        label={t('field.code')}
        value={draft.code}
        onChange={(code) => setDraft({ ...draft, code })}
        maxLength={100}
        optional
      />
      {refusal && <RefusalMessage {...words(refusal)} />}
      {clusterId !== undefined && past?.(clusterId)}
    </EditSheet>
  );
}
