import { ok, type Result, refuse } from '../../base/result.ts';

export const clusterOffices = ['head', 'deputy', 'member'] as const;
export type ClusterOffice = (typeof clusterOffices)[number];

/** A unit in a cluster in one year. Source: domain practice, offices rotate and are elected by the members each year. */
export interface Membership {
  readonly id: string;
  readonly clusterId: string;
  readonly unitId: string;
  readonly year: number;
  readonly office: ClusterOffice;
}

/**
 * A cluster has one head and a few deputies in a year.
 * @param members of every cluster of that year
 * @param nameOf what a unit is called in the refusal
 * Refuses: record.gone, cluster.headTaken, cluster.deputiesFull.
 */
export function checkOffice(
  members: readonly Membership[],
  memberId: string,
  office: ClusterOffice,
  mostDeputies: number,
  nameOf: (unitId: string) => string,
): Result<Membership> {
  const member = members.find(({ id }) => id === memberId);
  if (!member) return refuse('record.gone');
  const others = members.filter(({ id, clusterId }) => id !== memberId && clusterId === member.clusterId);
  const head = others.find((other) => other.office === 'head');
  if (office === 'head' && head) return refuse('cluster.headTaken', { name: nameOf(head.unitId) });
  const deputies = others.filter((other) => other.office === 'deputy').length;
  if (office === 'deputy' && deputies >= mostDeputies) return refuse('cluster.deputiesFull', { most: mostDeputies });
  return ok(member);
}

/** A unit competes in one cluster a year. Refuses: cluster.unitElsewhere. */
export function checkJoin(
  members: readonly Membership[],
  unitId: string,
  words: { readonly unit: string; readonly clusterOf: (clusterId: string) => string },
): Result<null> {
  const there = members.find((member) => member.unitId === unitId);
  return there
    ? refuse('cluster.unitElsewhere', { name: words.unit, cluster: words.clusterOf(there.clusterId) })
    : ok(null);
}
