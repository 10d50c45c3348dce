import type { Sources } from './read-sources.ts';
import { child, type Node, nodesOf, templateText, textOf } from './syntax.ts';

/** Attributes whose words a person sees or hears. */
const SPOKEN = new Set([
  'title',
  'label',
  'alt',
  'placeholder',
  'description',
  'aria-label',
  'aria-description',
  'aria-roledescription',
]);

const LETTER = /\p{L}/u;
const BEYOND_ASCII = /[^\p{ASCII}]/u;

function spokenWords(node: Node): string | undefined {
  if (node.type === 'JSXText') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'JSXAttribute' && SPOKEN.has(String(child(node, 'name')?.name))) {
    const value = child(node, 'value');
    return textOf(value) ?? textOf(value && child(value, 'expression'));
  }
  // Words in any other place are a sentence when they are in the language of the screen.
  const words = textOf(node) ?? templateText(node);
  return words && BEYOND_ASCII.test(words) ? words : undefined;
}

/** Words for a person that stand in a source and not in a locale file, one line each. */
export function literalTexts(sources: Sources): string[] {
  const found: string[] = [];
  for (const [file, source] of sources) {
    for (const node of nodesOf(file, source)) {
      const words = spokenWords(node)?.trim();
      if (words && LETTER.test(words)) found.push(`${file}: ${words}`);
    }
  }
  return found;
}
