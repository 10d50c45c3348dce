import { z } from 'zod';
import type { Day } from '../../base/local-date.ts';
import { levels } from '../levels.ts';
import { newestOn } from './dated.ts';

export const roundingModes = ['up', 'nearest', 'down'] as const;
export type RoundingMode = (typeof roundingModes)[number];

/** A setting is shorter than a value may be. */
const postWords = z.array(z.string().trim().min(1).max(60)).max(60);

/**
 * What each rule of the register may say. Each holds from its day until the next of its key begins.
 * Source: bonus.rounding NĐ 98/2023 ("làm tròn số lên hàng chục nghìn đồng", with a published example that rounds to the
 * nearest); bonus.household known, not seen; register.numbered practice of provincial police;
 * cluster.deputies practice: a cluster of 2024 had one head and one deputy, others have more;
 * posts.standing known, not seen: the beginnings of posts that lead, and of those that work directly.
 */
export const ruleValues = {
  'bonus.rounding': z.strictObject({ mode: z.enum(roundingModes), step: z.int().min(1).max(1_000_000) }),
  'bonus.household': z.strictObject({ factor: z.number().gt(0).max(100) }),
  'cluster.deputies': z.strictObject({ most: z.int().min(0).max(20) }),
  'register.numbered': z.strictObject({ levels: z.array(z.enum(levels)) }),
  'posts.standing': z.strictObject({ leaders: postWords, direct: postWords }),
};

export type RuleKey = keyof typeof ruleValues;
export type RuleValue<K extends RuleKey = RuleKey> = z.output<(typeof ruleValues)[K]>;
export const ruleKeys = Object.keys(ruleValues) as RuleKey[];

export interface Rule {
  /** keys that a newer program made are kept and mean nothing here */
  readonly key: string;
  readonly validFrom: Day | null;
  /** JSON */
  readonly value: string;
}

/** What a rule's JSON says; undefined where it is not what its key demands, as from a newer program. */
export function readRule<K extends RuleKey>(key: K, json: string): RuleValue<K> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // Came in with a bundle: what cannot be read is no rule.
    return undefined;
  }
  const read = ruleValues[key].safeParse(value);
  return read.success ? (read.data as RuleValue<K>) : undefined;
}

/** What a rule says on a day; undefined where none had begun, or the one in force cannot be read here. */
export function ruleOn<K extends RuleKey>(rules: readonly Rule[], key: K, on: Day): RuleValue<K> | undefined {
  const rule = newestOn(
    rules.filter((one) => one.key === key),
    on,
  );
  return rule && readRule(key, rule.value);
}
