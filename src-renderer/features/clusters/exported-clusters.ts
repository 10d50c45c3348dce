import type { TFunction } from 'i18next';
import type { ClusterMemberRow, ClusterRow, ClusterYear } from '#shared/api/clusters.ts';
import { type ShownList, shownRows } from '../../api/shown-list.ts';

type Line = { readonly cluster: ClusterRow; readonly member: ClusterMemberRow };

/** The clusters of the year on the screen, for a file: one line a member, as in the list that offices pass round. */
export function exportedClusters(t: TFunction<'clusters'>, { year, clusters }: ClusterYear): ShownList {
  const lines = clusters.flatMap((cluster) => cluster.members.map((member): Line => ({ cluster, member })));
  const column = (id: 'cluster' | 'code' | 'unit' | 'office', text: (line: Line) => string) => ({
    id,
    header: t(`exported.${id}`),
    text,
  });
  const columns = [
    column('cluster', ({ cluster }) => cluster.name),
    column('code', ({ member }) => member.code),
    column('unit', ({ member }) => member.name),
    column('office', ({ member }) => t(`office.${member.office}`)),
  ];
  return shownRows(t('exported.title', { year }), columns, lines);
}
