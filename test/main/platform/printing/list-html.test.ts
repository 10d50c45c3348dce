import { expect, test } from 'vitest';
import { renderListHtml } from '#main/platform/printing/list-html.ts';
import type { ListDocument } from '#shared/domain/lists/list-document.ts';

const table = (...cells: string[]): ListDocument['blocks'][number] => ({
  kind: 'table',
  textPt: 11,
  columns: cells.map((_, index) => ({
    heading: `<th>${index}`,
    widthMm: 25.4,
    align: index === 0 ? 'center' : 'left',
  })),
  rows: [
    { kind: 'group', text: '1. <Bộ> (01 lượt)' },
    { kind: 'cells', cells },
  ],
});

const hostile = '<img src=x onerror="alert(1)">&amp; \'=HYPERLINK("x")\'';

const everyBlock: ListDocument = {
  title: hostile,
  author: hostile,
  blocks: [
    {
      kind: 'letterhead',
      parentBody: hostile,
      issuingBody: hostile,
      state: hostile,
      motto: hostile,
      placeAndDay: hostile,
      number: hostile,
    },
    { kind: 'title', name: hostile, subject: hostile, basis: `${hostile}\nhai dòng` },
    { kind: 'heading', depth: 1, text: hostile },
    { kind: 'heading', depth: 2, text: hostile },
    {
      kind: 'paragraph',
      runs: [{ text: hostile }, { text: hostile, bold: true, italic: true }],
      align: 'justify',
      indented: true,
      spacePt: 6,
    },
    table(hostile, hostile),
    {
      kind: 'signatures',
      placeAndDay: hostile,
      signers: [
        { capacity: [hostile], hint: hostile, name: hostile },
        { capacity: [hostile], hint: '', name: '' },
      ],
    },
    {
      kind: 'together',
      blocks: [
        { kind: 'sum', text: hostile },
        { kind: 'signature', recipientsHeading: hostile, recipients: [hostile], capacity: [hostile], name: hostile },
      ],
    },
  ],
};

test('whatever a name holds is printed as letters', () => {
  const html = renderListHtml(everyBlock);
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<Bộ>');
  expect(html.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&amp;amp; &#39;=HYPERLINK/g)).toHaveLength(26);
});

test('a page has no script, no style and no address but its own stylesheet', () => {
  const html = renderListHtml(everyBlock);
  expect(html).not.toMatch(/<script|<style| style=|<a /i);
  expect(html.match(/<link[^>]*>/g)).toEqual(['<link rel="stylesheet" href="list.css">']);
});

test('the lines of the basis stand under each other', () => {
  expect(renderListHtml(everyBlock)).toContain('<br>hai dòng</p>');
});

test('a table has its widths in pixels, its headings in a head that returns, and its groups across', () => {
  const html = renderListHtml({ title: '', author: '', blocks: [table('01', 'Ngô Đình Ánh')] });
  expect(html).toContain('<col width="96.00">\n<col></colgroup><thead><tr><th>&lt;th&gt;0</th>');
  expect(html).toContain('<tr class="group"><td colspan="2">1. &lt;Bộ&gt; (01 lượt)</td></tr>');
  expect(html).toContain('<tr><td class="center">01</td><td>Ngô Đình Ánh</td></tr>');
});

test('what must stay with a table is its last row; without a table it stands alone', () => {
  const closing: ListDocument['blocks'][number] = { kind: 'together', blocks: [{ kind: 'sum', text: 'Hết./.' }] };
  const html = renderListHtml({ title: '', author: '', blocks: [table('01'), closing] });
  expect(html).toContain('<tr class="closing"><td colspan="1"><p class="sum">Hết./.</p></td></tr>\n</tbody></table>');
  expect(html.match(/Hết/g)).toHaveLength(1);
  expect(renderListHtml({ title: '', author: '', blocks: [closing] })).toContain('<body>\n<p class="sum">Hết./.</p>');
});

test('marks are links around the text of their row, and only there', () => {
  const block = table('01', '');
  const rows = block.kind === 'table' ? block.rows : [];
  const html = renderListHtml({ title: '', author: '', blocks: [block] }, new Map(rows.map((row, i) => [row, i + 40])));
  expect(html).toContain('<a href="mark:40">1. &lt;Bộ&gt; (01 lượt)</a>');
  expect(html).toContain('<td class="center"><a href="mark:41">01</a></td><td></td>');
});

test('a paragraph keeps what is bold, slanted and on a line of its own', () => {
  const html = renderListHtml({
    title: '',
    author: '',
    blocks: [
      {
        kind: 'paragraph',
        runs: [{ text: 'Năm 2024, ' }, { text: '31 lượt', bold: true }, { text: ' tập thể\n(kèm bảng)', italic: true }],
        align: 'justify',
        indented: true,
        spacePt: 6,
        keepWithNext: true,
      },
    ],
  });
  expect(html).toContain(
    '<p class="text justify space6 indented keep">Năm 2024, <b>31 lượt</b><i> tập thể<br>(kèm bảng)</i></p>',
  );
});

test('who signs side by side has the day over the last one, and all names in one line', () => {
  const signer = (name: string) => ({ capacity: [`CHỨC VỤ ${name}`], hint: '', name });
  const html = renderListHtml({
    title: '',
    author: '',
    blocks: [{ kind: 'signatures', placeAndDay: 'Hà Nội, ngày 05', signers: [signer('An'), signer('Bình')] }],
  });
  expect(
    html
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ).toBe('Hà Nội, ngày 05 CHỨC VỤ An CHỨC VỤ Bình An Bình');
});
