import type { Block, TableRow } from '#shared/domain/lists/list-document.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Names may hold markup; on paper it is letters. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Which rows and headings carry a number into the PDF, for whoever must find them there. */
export type Marks = ReadonlyMap<Block | TableRow, number>;

/** Begins the address of a mark. Nobody follows it: it is read back from the PDF and removed. */
export const markScheme = 'mark:';

/** Escaped text, as a link to its mark where it has one. */
export function marked(text: string, mark: number | undefined): string {
  const escaped = escapeHtml(text);
  return mark === undefined || text === '' ? escaped : `<a href="${markScheme}${mark}">${escaped}</a>`;
}

/** No text, no paragraph. */
export const paragraph = (name: string, text: string): string =>
  text === '' ? '' : `<p class="${name}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;

export const paragraphs = (name: string, texts: readonly string[]): string =>
  texts.map((text) => paragraph(name, text)).join('');
