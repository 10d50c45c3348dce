import { forgedMember, honestTx } from '#support/forge-bundle.ts';
import { beside, besideLinesOf, scanBytes, secondContent, volume } from './beside.ts';
import type { Recipe } from './recipes.ts';

const hostileLines = (kind: 'leave' | 'refused' | 'enter' | 'past', lines: readonly unknown[]): Recipe => ({
  forgery: beside({ [kind]: besideLinesOf(lines) }),
  outcome: 'bundle.damaged',
});
const row = 'BwcHBwcHBwcHBwcHBwcHBw';
const damagedVolume = (...parts: (readonly [number, number])[]): Recipe => ({
  forgery: volume(parts),
  kind: 'volume',
  outcome: 'bundle.damaged',
});

/** Every kind of member that the second version knows; a recipe that has been frozen is never changed. */
export const recipesOfV2: Readonly<Record<string, Recipe>> = {
  'good-beside': { forgery: beside(), outcome: 'ok', content: { ...secondContent } },
  'good-wants-only': {
    forgery: beside({}, ['wants']),
    outcome: 'ok',
    content: { wants: secondContent.wants },
  },
  'good-volume-whole': {
    forgery: volume([[0, scanBytes]]),
    kind: 'volume',
    outcome: 'ok',
    content: { scans: [[0, scanBytes]] },
  },
  'good-volume-parts': {
    forgery: volume([
      [0, 100],
      [700, scanBytes],
    ]),
    kind: 'volume',
    outcome: 'ok',
    content: {
      scans: [
        [0, 100],
        [700, scanBytes],
      ],
    },
  },
  'volume-as-data': { forgery: volume([[0, scanBytes]]), outcome: 'bundle.isVolume' },
  'data-as-volume': { forgery: beside(), kind: 'volume', outcome: 'volume.isData' },
  'volume-parts-overlap': damagedVolume([0, 100], [99, 200]),
  'volume-part-empty': damagedVolume([50, 50]),
  'volume-part-beyond-its-scan': {
    forgery: volume([[0, scanBytes]], { bytes: scanBytes - 1 }),
    kind: 'volume',
    outcome: 'bundle.damaged',
  },
  'volume-with-lines': {
    forgery: { ...volume([[0, 100]]), members: [honestTx()] },
    kind: 'volume',
    outcome: 'bundle.damaged',
  },
  'beside-in-another-order': { forgery: beside({}, ['enter', 'past']), outcome: 'bundle.damaged' },
  'unknown-kind-of-member': {
    forgery: { ...beside({}, []), members: [forgedMember('later-0001.jsonl.br', '1\n')] },
    outcome: 'bundle.damaged',
  },
  'leave-without-row': hostileLines('leave', [[4]]),
  'leave-of-no-table': hostileLines('leave', [[0, row]]),
  'refused-of-unknown-site': hostileLines('refused', [[9, 1, 4, row, 7, 'proposal']]),
  'refused-with-endless-reason': hostileLines('refused', [[0, 1, 4, row, 7, 'x'.repeat(61)]]),
  'refused-of-column-zero': hostileLines('refused', [[0, 1, 4, row, 0, 'proposal']]),
  'enter-of-unknown-transaction': hostileLines('enter', [[9, 'U', 4, row, 2, [], 1]]),
  'past-of-unknown-site': hostileLines('past', [[9, 1, 1, 'Lan', 'award.correct']]),
};
