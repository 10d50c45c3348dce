// Advance widths of Times New Roman in thousandths of the letters' height; a mark above or below takes no room.
const alphabet: readonly (readonly [string, number])[] = [
  [' .,', 250],
  ['iljt:;/|', 278],
  ['fr-()I!', 333],
  ['sJ', 389],
  ['acez', 444],
  ['FPS', 556],
  ['ELTZ', 611],
  ['BCR', 667],
  ['w', 722],
  ['m', 778],
  ['M', 889],
  ['W', 944],
];
const widths = new Map(alphabet.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
const capital = 722;
const others = 500;
/** Bold, and what Excel draws wider than it says. */
const boldness = 1.06;

function letterWidth(letter: string): number {
  const bare = letter.normalize('NFD')[0] ?? letter;
  return widths.get(bare) ?? (/\p{Lu}/u.test(bare) ? capital : others);
}

const widthOf = (text: string, pt: number, bold: boolean): number =>
  ([...text.normalize('NFC')].reduce((sum, letter) => sum + letterWidth(letter), 0) * pt * (bold ? boldness : 1)) /
  1000;

/** How many lines a text takes in a place, words whole where they fit. */
export function lineCount(text: string, widthPt: number, pt: number, bold = false): number {
  const space = widthOf(' ', pt, bold);
  return text.split('\n').reduce((lines, line) => {
    let used = 0;
    let count = 1;
    for (const word of line.split(' ')) {
      const width = widthOf(word, pt, bold);
      if (used > 0 && used + space + width > widthPt) {
        count += 1;
        used = 0;
      }
      used += (used > 0 ? space : 0) + width;
      const more = Math.max(0, Math.ceil(used / widthPt) - 1);
      count += more;
      used -= more * widthPt;
    }
    return lines + count;
  }, 0);
}
