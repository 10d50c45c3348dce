import type { RuleRow } from '#shared/api/rules.ts';
import { typedCoefficient, typedDong } from '#shared/base/typed-number.ts';
import type { Certainty } from '#shared/domain/catalogue/award-types.ts';
import { type RoundingMode, type RuleKey, type RuleValue, readRule } from '#shared/domain/catalogue/rules.ts';
import type { Level } from '#shared/domain/levels.ts';

/** What any rule may say, as typed; each rule takes its own part. */
export type RuleForm = {
  readonly validFrom: string;
  readonly mode: RoundingMode;
  readonly step: string;
  readonly factor: string;
  readonly most: string;
  readonly levels: readonly Level[];
  /** beginnings of posts, one a line */
  readonly leaders: string;
  readonly direct: string;
  readonly certainty: Certainty;
  readonly source: string;
};

const empty: RuleForm = {
  validFrom: '',
  mode: 'up',
  step: '10000',
  factor: '1,5',
  most: '2',
  levels: [],
  leaders: '',
  direct: '',
  certainty: '',
  source: '',
};

/** A form of a rule; a new one starts from what the newest says. */
export function ruleForm(key: RuleKey, rule: RuleRow | undefined, isNew: boolean): RuleForm {
  if (!rule) return empty;
  const said = { ...empty, ...partsOf(key, rule.value) };
  return isNew ? said : { ...said, validFrom: rule.validFrom ?? '', certainty: rule.certainty, source: rule.source };
}

function partsOf(key: RuleKey, json: string): Partial<RuleForm> {
  switch (key) {
    case 'bonus.rounding': {
      const value = readRule(key, json);
      return value ? { mode: value.mode, step: String(value.step) } : {};
    }
    case 'bonus.household': {
      const value = readRule(key, json);
      return value ? { factor: String(value.factor).replace('.', ',') } : {};
    }
    case 'cluster.deputies': {
      const value = readRule(key, json);
      return value ? { most: String(value.most) } : {};
    }
    case 'register.numbered':
      return { levels: readRule(key, json)?.levels ?? [] };
    case 'posts.standing': {
      const value = readRule(key, json);
      return value ? { leaders: value.leaders.join('\n'), direct: value.direct.join('\n') } : {};
    }
  }
}

/** What the form says; undefined where a figure in it is none. */
export function ruleValue(key: RuleKey, form: RuleForm): RuleValue | undefined {
  switch (key) {
    case 'bonus.rounding': {
      const step = typedDong(form.step);
      return step === undefined || step > 1_000_000 ? undefined : { mode: form.mode, step };
    }
    case 'bonus.household': {
      const factor = typedCoefficient(form.factor);
      return factor === undefined || factor > 100 ? undefined : { factor };
    }
    case 'cluster.deputies':
      return /^(\d|1\d|20)$/.test(form.most.trim()) ? { most: Number(form.most) } : undefined;
    case 'register.numbered':
      return { levels: [...form.levels] };
    case 'posts.standing': {
      const [leaders, direct] = [linesOf(form.leaders), linesOf(form.direct)];
      const tooLong = [leaders, direct].some((lines) => lines.length > 60 || lines.some((line) => line.length > 60));
      return tooLong || leaders.length + direct.length === 0 ? undefined : { leaders, direct };
    }
  }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.normalize('NFC').trim())
    .filter((line) => line !== '');
