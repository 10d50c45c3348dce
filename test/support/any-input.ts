import fc from 'fast-check';
import type { z } from 'zod';

/** Texts that have broken programs before, and texts of this one's own kind. */
const texts = [
  '',
  'Nguyễn Văn An',
  'Nguye\u0302\u0303n',
  'a'.repeat(400),
  'b'.repeat(4000),
  '=HYPERLINK("x")',
  '<script>alert(1)</script>',
  '\u202Eabc',
  'x\u200By',
  `"'; DROP TABLE person;--`,
  '%_*',
  '" OR 1',
  '\u0000',
  '😀',
  '-1',
  '12/QĐ-CAT',
  '123456',
  '030085001234',
  '0482193556',
  'a'.repeat(64),
  'Đại úy',
];
const days = ['2024-02-29', '2023-02-29', '2024-04-31', '0000-00-00', '9999-12-31', '2024-12-18', '2099-01-01'];
/** Names of columns, languages and the like, which keys of records are. */
const keys = ['1', '26', 'vi', 'name'];
const numbers = [0, 1, 2, 5, 50, 200, 1900, 2024, 2025, 9999, -1, 2_147_483_647, 1.5];

/** As much of a schema's definition as the contract's inputs are made of. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
}

const need = <T>(part: T | undefined): T => {
  if (part === undefined) throw new Error('a schema without the part its type has');
  return part;
};

/**
 * Input that a schema takes, with ids, days and texts where no honest page would put them.
 * @param ids ids of records of every table, and of none
 * Throws: for a kind of schema that the contract had no use for so far.
 */
export function anyInput(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const def = (schema as unknown as { readonly _zod: { readonly def: Def } })._zod.def;
  const inner = (part: z.ZodType | undefined): fc.Arbitrary<unknown> => anyInput(need(part), ids);
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(need(def.shape)).map(([name, field]) => [name, anyInput(field, ids)] as const);
      return fc.record(Object.fromEntries(fields)).map(withoutUndefined);
    }
    case 'string':
      return fitting(schema, [...ids, ...days, ...texts, ...keys]);
    case 'number':
      return fitting(schema, numbers);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'enum':
      return fc.constantFrom(...Object.values(need(def.entries)));
    case 'literal':
      return fc.constantFrom(...need(def.values));
    case 'readonly':
      return inner(def.innerType);
    case 'optional':
    case 'default':
      return fc.oneof(fc.constant(undefined), inner(def.innerType));
    case 'nullable':
      return fc.oneof(fc.constant(null), inner(def.innerType));
    case 'record':
      return fc.dictionary(anyInput(need(def.keyType), ids) as fc.Arbitrary<string>, inner(def.valueType), {
        maxKeys: 3,
      });
    case 'array':
      return fc.array(inner(def.element), { minLength: 1, maxLength: 3 });
    case 'union':
      return fc.oneof(...need(def.options).map(inner));
    case 'pipe': {
      const text = (need(def.in) as unknown as { readonly _zod: { readonly def: Def } })._zod.def.type === 'string';
      return text ? fitting(schema, [...ids, ...days, ...texts]) : inner(def.in);
    }
    default:
      throw new Error(`no input is made of a schema of kind ${def.type}`);
  }
}

/** A schema that takes none of them has a form of its own, and its own test. */
const fitting = (schema: z.ZodType, candidates: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.constantFrom(...candidates.filter((candidate) => schema.safeParse(candidate).success));

const withoutUndefined = (record: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
