import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { syncedTables } from '#db/registry.ts';
import { signingDomains } from '#main/platform/crypto/signing.ts';

const page = readFileSync('docs/BUNDLE-FORMAT.md', 'utf8');

test('the page for strangers names every table and column that travels, by id, kind and owner', () => {
  for (const { id, name, columns } of syncedTables) {
    const [owner, ...others] = [...new Set(columns.map((column) => column.owner))];
    const shown = columns.map((c) => `${c.id} \`${c.name}\`${c.nullable ? '?' : ''} ${c.kind}`).join(', ');
    // A table whose columns have several owners needs another way to say so on the page.
    expect(others).toEqual([]);
    expect(page).toContain(`| ${id} \`${name}\`, owner ${owner} | ${shown} |`);
  }
});

test('the page names what each signature is for', () => {
  for (const domain of Object.values(signingDomains)) expect(page).toContain(`\`${domain}\``);
});
