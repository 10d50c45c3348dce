import { nothing } from './common.ts';
import { query } from './contract.ts';

export interface UnitRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentName: string;
  /** clusters of the newest year, joined */
  readonly cluster: string;
  /** `proposed`: waits for headquarters */
  readonly status: 'active' | 'proposed';
  readonly people: number;
  readonly collectiveAwards: number;
  readonly individualAwards: number;
}

export const unitsApi = {
  /** In headquarters' order, else by code. */
  'units.list': query(nothing).returns<readonly UnitRow[]>(),
};
