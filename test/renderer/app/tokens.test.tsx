import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheet = readFileSync('src-renderer/app/tokens.css', 'utf8');

function tokensOf(selector: string): Record<string, string> {
  const block = sheet.slice(sheet.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--sv-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

const light = tokensOf(':root');
const schemes = { light, dark: { ...light, ...tokensOf(':root[data-mantine-color-scheme="dark"]') } };

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Source: WCAG 2.2, contrast ratio. */
function contrast(a = '', b = ''): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

const texts = {
  bg: ['ink', 'soft', 'red', 'gold', 'green', 'amber'],
  panel: ['ink', 'soft', 'red', 'gold', 'green', 'amber'],
  'red-tint': ['ink', 'soft', 'red', 'amber', 'green-on-tint', 'gold-on-tint'],
  'amber-tint': ['ink', 'amber'],
  'green-tint': ['ink', 'green'],
  red: ['on-red'],
  'red-strong': ['on-red'],
  ink: ['bg'],
} as const;

const pairs = Object.entries(schemes).flatMap(([scheme, tokens]) =>
  Object.entries(texts).flatMap(([ground, names]) => names.map((name) => ({ scheme, tokens, ground, name }))),
);

test.each(pairs)('$name on $ground can be read in $scheme', ({ tokens, ground, name }) => {
  expect(contrast(tokens[name], tokens[ground])).toBeGreaterThanOrEqual(4.5);
});

test.each(['light', 'dark'] as const)('the edge of a field is seen against paper in %s', (scheme) => {
  expect(contrast(schemes[scheme].edge, schemes[scheme].bg)).toBeGreaterThanOrEqual(3);
});
