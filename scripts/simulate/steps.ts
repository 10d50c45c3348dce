import fc from 'fast-check';
import { type Tamper, tampers } from './tamper.ts';

/** What goes wrong beside the ordinary work of the stations. */
export const faults = [
  'loss',
  'dup',
  'reorder',
  'crash',
  'clock',
  'clone',
  'image',
  'clone-hq',
  'scope',
  'versions',
  'tamper',
  'revoke',
] as const;
export type Fault = (typeof faults)[number];

/** Only where there are files, signatures and cards. */
export const realFaults: readonly Fault[] = ['tamper', 'revoke'];

/** Columns that the steps change; what headquarters owns is in them, for a unit's word on it is only a proposal. */
export const fields = [
  'person.post',
  'person.rank',
  'award.note',
  'award.reason',
  'award.register_seq',
  'decision.title',
  'unit.short_name',
] as const;
export type FieldName = (typeof fields)[number];

/**
 * One thing that somebody does. Stations are numbered from headquarters, 0; records by the order in which they were
 * made, so that a shorter story still means something. A step that makes no sense where it stands does nothing.
 */
export type Step =
  | {
      readonly do: 'edit';
      readonly at: number;
      readonly field: FieldName;
      readonly row: number;
      readonly value: number;
    }
  | { readonly do: 'add'; readonly at: number; readonly what: 'person' | 'award' | 'fact'; readonly row: number }
  | {
      readonly do: 'withdraw' | 'restore';
      readonly at: number;
      readonly what: 'person' | 'award';
      readonly row: number;
    }
  /** a stick is written and carried at once: the ordinary case */
  | { readonly do: 'deliver'; readonly from: number; readonly to: number }
  /** a stick is written and lies in the drawer */
  | { readonly do: 'write'; readonly from: number; readonly to: number }
  /** one of the sticks in the drawer is taken, in whatever order and however often */
  | { readonly do: 'take'; readonly stick: number }
  | {
      readonly do: 'crash';
      readonly from: number;
      readonly to: number;
      readonly during: 'export' | 'import';
      readonly at: number;
    }
  | { readonly do: 'clock'; readonly at: number; readonly to: 1970 | 2024 | 2099 }
  | { readonly do: 'copy'; readonly at: number }
  /** the saved copy is put back: noticed at once by the program, or not */
  | { readonly do: 'putBack'; readonly at: number; readonly noticed: boolean }
  | { readonly do: 'transfer'; readonly row: number; readonly unit: number }
  | { readonly do: 'moveUnit'; readonly unit: number; readonly under: number | null }
  | { readonly do: 'certify'; readonly at: number; readonly unit: number }
  /** the station has had an older program from the start; only before anything else */
  | { readonly do: 'older'; readonly at: number }
  | { readonly do: 'upgrade'; readonly at: number }
  /** a stick arrives as somebody made it who has none of the keys, and then as it was */
  | {
      readonly do: 'tamper';
      readonly from: number;
      readonly to: number;
      readonly how: Tamper;
      readonly place: number;
      readonly another: number;
    }
  | { readonly do: 'revoke'; readonly at: number };

export interface Setting {
  /** units' stations beside headquarters */
  readonly stations: number;
  readonly faults: readonly Fault[];
  /** kinds of steps that are left out, to look past a failure that is known */
  readonly without?: readonly string[];
}

/** Units of the sample beyond those of the stations: nobody is certified for them in the beginning. */
export const spareUnits = 1;

export function stepsOf(
  { stations, faults: chosen, without = [] }: Setting,
  maxLength = 40,
): fc.Arbitrary<readonly Step[]> {
  const has = (fault: Fault): boolean => chosen.includes(fault);
  const anybody = fc.nat(stations);
  const unit = fc.integer({ min: 1, max: stations });
  const number = fc.nat(11);
  const way = fc
    .record({ unit, isUp: fc.boolean() })
    .map((w) => (w.isUp ? { from: w.unit, to: 0 } : { from: 0, to: w.unit }));
  const record = fc.record;
  const kinds: { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> }[] = [
    {
      weight: 8,
      arbitrary: record({
        do: fc.constant('edit' as const),
        at: anybody,
        field: fc.constantFrom(...fields),
        row: number,
        value: fc.nat(3),
      }),
    },
    {
      weight: 3,
      arbitrary: record({
        do: fc.constant('add' as const),
        at: anybody,
        what: fc.constantFrom('person' as const, 'award' as const, 'fact' as const),
        row: number,
      }),
    },
    {
      weight: 2,
      arbitrary: record({
        do: fc.constantFrom('withdraw' as const, 'restore' as const),
        at: anybody,
        what: fc.constantFrom('person' as const, 'award' as const),
        row: number,
      }),
    },
    { weight: 6, arbitrary: way.map((w) => ({ do: 'deliver', ...w })) },
  ];
  const add = (wanted: boolean, weight: number, arbitrary: fc.Arbitrary<Step>): void => {
    if (wanted) kinds.push({ weight, arbitrary });
  };
  add(
    has('loss') || has('dup') || has('reorder'),
    4,
    way.map((w) => ({ do: 'write', ...w })),
  );
  add(has('dup') || has('reorder'), 4, record({ do: fc.constant('take'), stick: fc.nat(15) }));
  add(
    has('crash'),
    2,
    fc
      .record({ way, during: fc.constantFrom('export' as const, 'import' as const), at: fc.nat(8) })
      .map(({ way: w, ...rest }) => ({ do: 'crash', ...w, ...rest })),
  );
  add(has('clock'), 1, record({ do: fc.constant('clock'), at: anybody, to: fc.constantFrom(1970, 2024, 2099) }));
  // A copied register is noticed by the mark beside it, a whole disk that was put back is not.
  for (const [wanted, at, noticed] of [
    [has('clone'), unit, true],
    [has('image'), unit, false],
    [has('clone-hq'), fc.constant(0), true],
  ] as const) {
    add(wanted, 1, record({ do: fc.constant('copy'), at }));
    add(wanted, 1, record({ do: fc.constant('putBack'), at, noticed: fc.constant(noticed) }));
  }
  const place = fc.nat(stations + spareUnits - 1);
  add(has('scope'), 2, record({ do: fc.constant('transfer'), row: number, unit: place }));
  add(has('scope'), 1, record({ do: fc.constant('moveUnit'), unit: place, under: fc.option(place, { nil: null }) }));
  add(has('scope'), 1, record({ do: fc.constant('certify'), at: unit, unit: place }));
  add(has('versions'), 1, record({ do: fc.constant('upgrade'), at: anybody }));
  add(
    has('tamper'),
    3,
    fc
      .record({ way, how: fc.constantFrom(...tampers), place: fc.nat(999), another: fc.nat(15) })
      .map(({ way: w, ...rest }) => ({ do: 'tamper', ...w, ...rest })),
  );
  add(has('revoke'), 1, record({ do: fc.constant('revoke'), at: unit }));
  const older = fc.uniqueArray(anybody, { maxLength: has('versions') ? stations : 0 });
  const story = fc.array(fc.oneof(...kinds), { maxLength, size: 'max' });
  return fc
    .tuple(older, story)
    .map(([before, steps]) => [...before.map((at): Step => ({ do: 'older', at })), ...steps])
    .map((steps) => steps.filter((step) => !without.includes(step.do)));
}
