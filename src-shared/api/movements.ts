import type { MovementKind } from '#shared/domain/movements.ts';
import { nothing } from './common.ts';
import { query } from './contract.ts';

export interface MovementRow {
  readonly id: string;
  readonly name: string;
  readonly kind: MovementKind;
  /** YYYY-MM-DD or '' */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly planNumber: string;
  readonly planDate: string;
  readonly slogan: string;
  readonly targets: string;
  readonly note: string;
  /** who launched it; null: headquarters, for all */
  readonly unitId: string | null;
  readonly unitName: string;
  /** awards that came of it and stand */
  readonly awards: number;
}

export const movementsApi = {
  /** The newest beginning first. */
  'movements.list': query(nothing).returns<readonly MovementRow[]>(),
};
