import { readFileSync } from 'node:fs';
import path from 'node:path';
import { uuidToBytes } from '#shared/base/ids.ts';
import { fold } from '#shared/base/vi-text.ts';
import type { OpenedDb } from './open.ts';
import { asSeed, type Ship, seedId } from './ship.ts';

interface ShippedAwardType {
  code: string;
  nameVi: string;
  nameEn: string;
  kind: string;
  family: string;
  recipient: string;
  level: string;
  authority: string;
  sortOrder: number;
  bonusCoefficientIndividual?: number | null;
  bonusCoefficientCollective?: number | null;
  bonusIsMaximum?: boolean;
  bonusCertainty?: string;
  bonusHistory?: ShippedRate[];
  commendationTypes?: string[];
  oncePerPerson?: boolean;
  validFrom: string | null;
  validTo: string | null;
  aliases?: string[];
  certainty?: string;
  note?: string;
  source?: string;
}

interface ShippedRate {
  from: string | null;
  to: string | null;
  individual?: number | null;
  collective?: number | null;
  source?: string;
  certainty?: string;
}

interface ShippedSalary {
  validFrom: string;
  amount: number;
  certainty: string;
  source: string;
}

interface ShippedRule {
  key: string;
  validFrom: string | null;
  value: unknown;
  certainty: string;
  source: string;
}

/**
 * The catalogue's undated coefficients are those of NĐ 98/2023, in force from 01/01/2024; it names apart the few that
 * NĐ 91/2017, in force from 01/10/2017, had otherwise. So the others held under that decree too, as far as is known.
 */
const now = { from: '2024-01-01' } as const;
const before = { from: '2017-10-01', to: '2023-12-31', certainty: 'K', source: 'NĐ 91/2017/NĐ-CP' } as const;

const flag = (value: boolean | undefined): number => (value ? 1 : 0);

/**
 * Adds what ships of titles and forms, their coefficients, base salaries and rules, and brings older shipped rows up.
 * Source: db/seed/catalogue, entry by entry, each with its own.
 */
export function shipCatalogue(opened: Pick<OpenedDb, 'raw'>, dbFolder: string): void {
  const read = <T>(name: string): T =>
    JSON.parse(readFileSync(path.join(dbFolder, 'seed/catalogue', name), 'utf8')) as T;
  asSeed(opened, (ship) => {
    for (const type of read<ShippedAwardType[]>('award-types.json')) shipAwardType(ship, type);
    for (const salary of read<ShippedSalary[]>('base-salaries.json'))
      ship('base_salary', seedId('base_salary', salary.validFrom), {
        valid_from: salary.validFrom,
        amount: salary.amount,
        certainty: salary.certainty,
        source: salary.source,
      });
    for (const rule of read<ShippedRule[]>('rules.json'))
      ship('rule', seedId('rule', `${rule.key}/${rule.validFrom ?? ''}`), {
        key: rule.key,
        valid_from: rule.validFrom,
        value: JSON.stringify(rule.value),
        certainty: rule.certainty,
        source: rule.source,
      });
  });
}

function shipAwardType(ship: Ship, type: ShippedAwardType): void {
  const id = seedId('award_type', type.code);
  ship('award_type', id, {
    code: type.code,
    name_vi: type.nameVi,
    name_en: type.nameEn,
    kind: type.kind,
    family: type.family,
    recipient: type.recipient,
    level: type.level,
    authority: type.authority,
    sort_order: type.sortOrder,
    valid_from: type.validFrom,
    valid_to: type.validTo,
    aliases: JSON.stringify(type.aliases ?? []),
    source: type.source ?? null,
    commendation_types: JSON.stringify(type.commendationTypes ?? []),
    once_per_person: flag(type.oncePerPerson),
    certainty: type.certainty ?? null,
    note: type.note ?? null,
    fold_key: fold(type.nameVi),
  });
  for (const rate of ratesOf(type))
    ship('award_rate', seedId('award_rate', `${type.code}/${rate.from ?? ''}`), {
      award_type_id: uuidToBytes(id),
      valid_from: rate.from,
      valid_to: rate.to,
      individual: rate.individual ?? null,
      collective: rate.collective ?? null,
      is_maximum: flag(type.bonusIsMaximum),
      certainty: rate.certainty ?? null,
      source: rate.source ?? null,
    });
}

function ratesOf(type: ShippedAwardType): readonly ShippedRate[] {
  if (type.bonusHistory) return type.bonusHistory;
  const { bonusCoefficientIndividual: individual = null, bonusCoefficientCollective: collective = null } = type;
  if (individual === null && collective === null) return [];
  const { bonusCertainty: certainty, source } = type;
  const figures = { individual, collective };
  const older = type.validFrom === null || type.validFrom < now.from;
  return [
    ...(older ? [{ ...before, ...figures }] : []),
    { ...now, to: null, ...figures, ...(certainty && { certainty }), ...(source && { source }) },
  ];
}
