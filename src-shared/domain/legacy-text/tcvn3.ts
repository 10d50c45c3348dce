import { marked } from './marked-letters.ts';

/**
 * Letters of TCVN3 by code, in the runs they stand in; the few toned capitals among them (Ằ, Ổ …) are those that some
 * fonts and keyboards of the time had. Source: TCVN 5712:1993 (VN3, and the capitals of VN2).
 */
const runs: ReadonlyArray<readonly [first: number, letters: string]> = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđẰ'],
  [0xb5, 'àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ'],
];

const letterOf = new Map<string, string>(
  runs.flatMap(([first, letters]) =>
    [...letters].map((letter, i) => [String.fromCharCode(first + i), letter] as const),
  ),
);
const codeOf = new Map<string, string>([...letterOf].map(([code, letter]) => [letter, code]));

/** A capital with a tone is mostly written as the capital and then the small letter with the tone: "¢Ê" is Ấ. */
const capitals = new Map<string, string>();
for (const { plain, tone, whole } of marked) {
  if (tone === '') continue;
  const capital = plain.toUpperCase();
  capitals.set(`${codeOf.get(capital) ?? capital}${codeOf.get(whole) ?? ''}`, whole.toUpperCase());
}

/** Text of an ABC font as Unicode; two-character capitals before single letters, whatever is no letter as it stands. */
export function fromTcvn3(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const capital = capitals.get(text.slice(i, i + 2));
    if (capital !== undefined) i += 1;
    result += capital ?? letterOf.get(text.charAt(i)) ?? text.charAt(i);
  }
  return result;
}
