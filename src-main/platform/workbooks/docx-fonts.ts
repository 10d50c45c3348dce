import { attribute, scanXml } from './xml-scan.ts';

/** The font that styles give a text; a paragraph without a style has the document's usual one. */
export type DocumentFonts = {
  readonly of: (paragraphStyle: string | undefined, runStyle: string | undefined) => string | undefined;
};

type Style = { font?: string; basedOn?: string };

/** A chain of styles longer than this is a circle. */
const LONGEST_CHAIN = 20;

/** The font of a w:rFonts element; Latin letters and Vietnamese ones are in the first two. */
export const fontOf = (attributes: string): string | undefined =>
  attribute(attributes, 'ascii') ?? attribute(attributes, 'hAnsi');

/** Throws: WorkbookRefused. Source: ECMA-376 part 1, 17.7.2 (style hierarchy). */
export async function readDocumentFonts(pieces: AsyncIterable<Uint8Array>): Promise<DocumentFonts> {
  const styles = new Map<string, Style>();
  const within: string[] = [];
  let usual: string | undefined;
  let plain: string | undefined;
  let style: Style | undefined;
  await scanXml(pieces, {
    open(name, attributes) {
      within.push(name);
      if (name === 'style') {
        style = {};
        const id = attribute(attributes, 'styleId') ?? '';
        styles.set(id, style);
        const isDefault = ['1', 'true'].includes(attribute(attributes, 'default') ?? '');
        if (isDefault && attribute(attributes, 'type') === 'paragraph') plain = id;
      }
      if (name === 'basedOn' && style) style.basedOn = attribute(attributes, 'val') ?? '';
      if (name !== 'rFonts') return;
      const font = fontOf(attributes);
      if (font === undefined) return;
      if (style) style.font = font;
      else if (within.includes('docDefaults')) usual = font;
    },
    close(name) {
      within.pop();
      if (name === 'style') style = undefined;
    },
    text() {},
  });
  const inherited = (id: string | undefined): string | undefined => {
    let at = id === undefined ? undefined : styles.get(id);
    for (let steps = 0; at && steps < LONGEST_CHAIN; steps++) {
      if (at.font !== undefined) return at.font;
      at = at.basedOn === undefined ? undefined : styles.get(at.basedOn);
    }
    return undefined;
  };
  return { of: (paragraphStyle, runStyle) => inherited(runStyle) ?? inherited(paragraphStyle ?? plain) ?? usual };
}
