import { nameOf } from './station.ts';
import type { Step } from './steps.ts';

const texts = ['“một”', '“hai”', '“ba”', '“bốn”'];
const nth = (n: number): string => `no. ${n + 1}`;

/** A schedule as sentences, one a step. */
export const storyOf = (steps: readonly Step[]): readonly string[] =>
  steps.map((step, i) => `${i + 1}. ${sentence(step)}`);

function sentence(step: Step): string {
  switch (step.do) {
    case 'edit': {
      const [kind, column] = step.field.split('.');
      const value = column === 'register_seq' ? step.value + 1 : texts[step.value];
      return `${nameOf(step.at)} sets ${column} of ${kind} ${nth(step.row)} to ${value}.`;
    }
    case 'add':
      return `${nameOf(step.at)} enters a new ${step.what} (${nth(step.row)}).`;
    case 'withdraw':
    case 'restore':
      return `${nameOf(step.at)} ${step.do}s ${step.what} ${nth(step.row)}.`;
    case 'deliver':
      return `${nameOf(step.from)} writes a stick, and ${nameOf(step.to)} takes it.`;
    case 'write':
      return `${nameOf(step.from)} writes a stick for ${nameOf(step.to)}, which stays in the drawer.`;
    case 'take':
      return `Stick ${nth(step.stick)} of the drawer is taken.`;
    case 'crash':
      return `${nameOf(step.from)} writes a stick for ${nameOf(step.to)}; the program ends during the ${step.during} (turn ${step.at}).`;
    case 'clock':
      return `The clock of ${nameOf(step.at)} is set to ${step.to}.`;
    case 'copy':
      return `Somebody copies the register of ${nameOf(step.at)}.`;
    case 'putBack':
      return `The copy of ${nameOf(step.at)} is put back, and the program ${step.noticed ? 'notices' : 'does not notice'}.`;
    case 'transfer':
      return `Headquarters transfers person ${nth(step.row)} to unit PA0${step.unit + 1}.`;
    case 'moveUnit':
      return step.under === null
        ? `Headquarters puts unit PA0${step.unit + 1} under none.`
        : `Headquarters puts unit PA0${step.unit + 1} under PA0${step.under + 1}.`;
    case 'certify':
      return `Headquarters certifies ${nameOf(step.at)} for PA0${step.unit + 1} too, or no longer.`;
    case 'older':
      return `${nameOf(step.at)} has an older program.`;
    case 'upgrade':
      return `${nameOf(step.at)} gets the newer program.`;
    case 'tamper':
      return `A stick from ${nameOf(step.from)} reaches ${nameOf(step.to)} as somebody made it (${step.how}, at ${step.place}/1000).`;
    case 'revoke':
      return `Headquarters takes its word away from ${nameOf(step.at)}.`;
  }
}
