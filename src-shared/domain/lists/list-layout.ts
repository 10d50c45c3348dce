import { layoutChosen } from './chosen-layout.ts';
import { chosenForms } from './chosen-tables.ts';
import { layoutDecision } from './decision-layout.ts';
import { nameForms } from './form-names.ts';
import { letterheadBlock } from './letterhead-block.ts';
import type { ListDocument, SignatureBlock, TitleBlock } from './list-document.ts';
import type { Letterhead, ListInput } from './list-input.ts';
import { basisOnPaper, suggestTitle } from './list-title.ts';
import { plain, upper } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';
import { layoutYear } from './year-layout.ts';

/**
 * Lays a list out as the offices expect it: collectives before people, the highest first, counted and numbered.
 * A list of nothing has a heading and a signature only; whether it may be printed is the caller's to refuse.
 * Source: NĐ 30/2020 Phụ lục I; docs/decisions, lists on paper.
 */
export function layoutList(given: ListInput): ListDocument {
  const input = nameForms(given);
  const { letterhead } = input;
  const { basis, look } = input;
  const annexed = basis.kind === 'decision' || basis.kind === 'proposal';
  const forms = chosenForms(input);
  const title: TitleBlock = {
    kind: 'title',
    name: paperWords.list.name,
    subject: plain(look?.title ?? '') || plain(input.title) || suggestTitle(input),
    basis: basisChosen(look) || basisOnPaper(basis),
  };
  const receivers = (look?.recipients ?? !annexed) ? letterhead.recipients : [];
  const confirmed = look?.closing === 'confirmation';
  const body = annexed
    ? layoutDecision(input, forms)
    : basis.kind === 'year'
      ? layoutYear(input, forms)
      : layoutChosen(input, forms);
  return {
    title: `${title.name} ${title.subject}`,
    author: plain(letterhead.issuingBody),
    ...(forms.orientation === 'landscape' && { orientation: 'landscape' as const }),
    blocks: [
      // A decision's annex is dated by its decision, and goes where the decision goes.
      annexed
        ? letterheadBlock(letterhead)
        : letterheadBlock(letterhead, { place: letterhead.place, on: input.printedOn }),
      title,
      ...body.blocks,
      {
        kind: 'together',
        blocks: [...body.closing, signatureOf(confirmed ? confirming(letterhead) : letterhead, receivers)],
      },
    ],
  };
}

/** As somebody wrote it, in the brackets it may already have. */
function basisChosen(look: ListInput['look']): string {
  const basis = plain(look?.basis ?? '').replace(/^\((.*)\)$/, '$1');
  return basis === '' ? '' : fill(paperWords.list.basisOther, { basis });
}

const confirming = (letterhead: Letterhead): Letterhead => ({
  ...letterhead,
  signerAuthority: [paperWords.list.confirmation, ...letterhead.signerAuthority],
});

/** Who signs, and beside it where the paper goes. */
export function signatureOf(letterhead: Letterhead, receivers: readonly string[]): SignatureBlock {
  const names = receivers.map((name) => plain(name).replace(/^-\s*|[;.]+$/g, '')).filter((name) => name !== '');
  return {
    kind: 'signature',
    recipientsHeading: names.length > 0 ? paperWords.recipients : '',
    recipients: names.map((name, index) =>
      fill(index === names.length - 1 ? paperWords.lastRecipient : paperWords.recipient, { name }),
    ),
    capacity: [...letterhead.signerAuthority, letterhead.signerTitle]
      .map((line) => upper(plain(line)))
      .filter((line) => line !== ''),
    name: [letterhead.signerRank, letterhead.signerName].map(plain).join(' ').trim(),
  };
}
