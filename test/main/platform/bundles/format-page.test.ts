import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { syncedTables } from '#db/registry.ts';
import { signingDomains } from '#main/platform/crypto/signing.ts';

const page = readFileSync('docs/BUNDLE-FORMAT.md', 'utf8');

test('the page for strangers names every table and column that travels, by id, kind and owner', () => {
  for (const { id, name, columns } of syncedTables) {
    const owner = columns.some((column) => column.owner === 'both') ? 'both' : 'headquarters';
    const shown = columns
      .map((c) => `${c.id} \`${c.name}\`${c.nullable ? '?' : ''} ${c.kind}${c.owner === owner ? '' : ` (${c.owner})`}`)
      .join(', ');
    expect(page).toContain(`| ${id} \`${name}\`, owner ${owner} | ${shown} |`);
  }
});

test('the page names what each signature is for', () => {
  for (const domain of Object.values(signingDomains)) expect(page).toContain(`\`${domain}\``);
});
