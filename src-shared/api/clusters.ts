import { z } from 'zod';
import { type ClusterOffice, clusterOffices } from '#shared/domain/clusters/cluster-members.ts';
import type { Fate } from '#shared/domain/clusters/next-year.ts';
import { id, shortText } from './common.ts';
import { command, query } from './contract.ts';
import type { UnitLink } from './units.ts';

export interface ClusterMemberRow extends UnitLink {
  /** of the membership, not of the unit */
  readonly memberId: string;
  readonly office: ClusterOffice;
  /** had ended by the day that the year is shown for */
  readonly ended: boolean;
}

export interface ClusterRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** head, deputies, then the others in the order of the tree */
  readonly members: readonly ClusterMemberRow[];
  /** no year has members of it */
  readonly unused: boolean;
}

export interface ClusterYear {
  readonly year: number;
  /** years with members, newest first */
  readonly years: readonly number[];
  readonly clusters: readonly ClusterRow[];
  /** units that are in no cluster of the year */
  readonly free: readonly UnitLink[];
}

export interface NextYearLine {
  readonly clusterName: string;
  readonly unit: UnitLink;
  readonly fate: Fate;
  readonly successors: readonly UnitLink[];
}

const year = z.int().min(1945).max(2200);
const cluster = id<'cluster'>();
const member = id<'clusterMember'>();
const unit = id<'unit'>();
type Done = { readonly id: string };

export const clustersApi = {
  /** The clusters of a year, the newest with members unless said. */
  'clusters.year': query(z.object({ year: year.optional() })).returns<ClusterYear>(),
  'clusters.nextYear': query(z.object({ from: year, to: year })).returns<readonly NextYearLine[]>(),
  /** Enters a cluster or renames it. Refuses: station.headquartersOnly, record.gone, cluster.nameEmpty, record.hiddenMarks, cluster.nameTaken. */
  'clusters.save': command(z.object({ id: cluster.nullable(), name: shortText, code: shortText })).returns<Done>(),
  'clusters.reorder': command(z.object({ id: cluster, by: z.union([z.literal(-1), z.literal(1)]) })).returns<Done>(),
  /** Refuses: station.headquartersOnly, record.gone, unit.ended, unit.notYet, cluster.unitElsewhere. */
  'clusters.addMembers': command(
    z.object({ id: cluster, year, unitIds: z.array(unit).min(1).max(500) }),
  ).returns<Done>(),
  'clusters.removeMember': command(z.object({ memberId: member, removed: z.boolean() })).returns<Done>(),
  /** Refuses: station.headquartersOnly, record.gone, cluster.headTaken, cluster.deputiesFull. */
  'clusters.setOffice': command(z.object({ memberId: member, office: z.enum(clusterOffices) })).returns<Done>(),
  /**
   * Makes a year out of another: members who go on are copied, those who ended are replaced as the person says.
   * Refuses: station.headquartersOnly, cluster.nothingToCopy, cluster.notSuccessor, cluster.unitElsewhere.
   */
  'clusters.startYear': command(
    z.object({
      from: year,
      to: year,
      keepOffices: z.boolean(),
      replacements: z.array(z.object({ unitId: unit, by: z.array(unit).max(50) })).max(500),
    }),
  ).returns<{ readonly members: number }>(),
};
