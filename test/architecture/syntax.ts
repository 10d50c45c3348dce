import { parse } from './read-sources.ts';

/** A node of the syntax tree, of which only what is asked for is known. */
export type Node = { readonly type: string; readonly [field: string]: unknown };

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === 'object' && 'type' in value && typeof value.type === 'string';

/** Every node below, parents first. */
export function* walk(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const each of node) yield* walk(each);
  else if (isNode(node)) {
    yield node;
    for (const value of Object.values(node)) if (typeof value === 'object') yield* walk(value);
  }
}

/** The tree without its imports and exports-from, whose words are paths. */
export function* nodesOf(file: string, source: string): Generator<Node> {
  for (const statement of parse(file, source).program.body) {
    if (statement.type !== 'ImportDeclaration') yield* walk(statement);
  }
}

/** The node of a field, or undefined when the field holds none. */
export function child(node: Node, field: string): Node | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

export const textOf = (node: Node | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

/** The text of a template, each of its gaps a `*`; undefined for anything else. */
export function templateText(node: Node): string | undefined {
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return undefined;
  return (node.quasis as { readonly value: { readonly cooked: string } }[]).map(({ value }) => value.cooked).join('*');
}
