import type { LetterheadBlock } from './list-document.ts';
import type { Letterhead } from './list-input.ts';
import { dayInWords, plain, upper } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';

/**
 * The head of a paper: who issues it, Quốc hiệu and Tiêu ngữ, and where it is dated, place and day.
 * @param dated absent: an annex, dated by what it goes with
 * Source: NĐ 30/2020 Phụ lục I.
 */
export function letterheadBlock(
  { parentBody, issuingBody }: Pick<Letterhead, 'parentBody' | 'issuingBody'>,
  dated?: { readonly place: string; readonly on: string },
): LetterheadBlock {
  const place = plain(dated?.place ?? '');
  return {
    kind: 'letterhead',
    parentBody: upper(plain(parentBody)),
    issuingBody: upper(plain(issuingBody)),
    state: paperWords.state,
    motto: paperWords.motto,
    placeAndDay: dated && place !== '' ? fill(paperWords.placeAndDay, { place, day: dayInWords(dated.on) }) : '',
  };
}

/** A station that has no letterhead yet heads its papers with its own name, undated. */
export const letterheadOr = (
  name: string,
  letterhead: Pick<Letterhead, 'parentBody' | 'issuingBody' | 'place'> | null,
  on: string,
): LetterheadBlock =>
  letterhead
    ? letterheadBlock(
        { ...letterhead, issuingBody: plain(letterhead.issuingBody) || name },
        { place: letterhead.place, on },
      )
    : letterheadBlock({ parentBody: '', issuingBody: name });
