import { child, type Node, nodesOf, templateText, textOf } from './syntax.ts';

/** What one source asks of the locale files. Keys are as written; a `*` stands for the gap of a template. */
export type Uses = {
  /** Namespaces that the source names where it takes its `t`. */
  readonly namespaces: readonly string[];
  /** Keys given to a `t`, or to Trans. */
  readonly asked: readonly string[];
  /** Templates given to a `t`. */
  readonly families: readonly string[];
  /** Every other literal: a table of keys is only known by its words. */
  readonly literals: readonly string[];
};

/** The expressions that an argument may come to: either side of a condition, whatever is asserted of them. */
function* outcomes(node: Node | undefined): Generator<Node> {
  if (!node) return;
  const sides = { ConditionalExpression: ['consequent', 'alternate'], LogicalExpression: ['left', 'right'] }[node.type];
  if (sides) for (const side of sides) yield* outcomes(child(node, side));
  else if (
    ['TSAsExpression', 'TSSatisfiesExpression', 'ParenthesizedExpression', 'JSXExpressionContainer'].includes(node.type)
  )
    yield* outcomes(child(node, 'expression'));
  else yield node;
}

const firstArgument = (call: Node): Node | undefined => (Array.isArray(call.arguments) ? call.arguments[0] : undefined);

/** The name by which a function is called, whatever object it is called on. */
function calleeName(call: Node): string | undefined {
  const callee = child(call, 'callee');
  const name = callee?.type === 'MemberExpression' ? child(callee, 'property')?.name : callee?.name;
  return typeof name === 'string' ? name : undefined;
}

/** `useTranslation('awards')`, `getFixedT(language, 'desk')` and `TFunction<'ui'>` say where keys are looked up. */
function namespaceOf(node: Node): string | undefined {
  if (node.type === 'CallExpression') {
    const name = calleeName(node);
    const args = Array.isArray(node.arguments) ? node.arguments : [];
    if (name === 'useTranslation') return textOf(args[0]);
    if (name === 'getFixedT') return textOf(args[1]);
  }
  if (node.type === 'TSTypeReference' && child(node, 'typeName')?.name === 'TFunction') {
    const params = child(node, 'typeArguments')?.params;
    const literal = Array.isArray(params) ? child(params[0], 'literal') : undefined;
    return textOf(literal);
  }
  return undefined;
}

/** The local names of `t` in `const { t: other } = useTranslation(…)`. */
function renamedT(node: Node): string[] {
  if (node.type !== 'VariableDeclarator') return [];
  const init = child(node, 'init');
  const properties = child(node, 'id')?.properties;
  if (init?.type !== 'CallExpression' || calleeName(init) !== 'useTranslation' || !Array.isArray(properties)) return [];
  return properties.flatMap((property: Node) => {
    const name = child(property, 'key')?.name === 't' ? child(property, 'value')?.name : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}

export function usesOf(file: string, source: string): Uses {
  const nodes = [...nodesOf(file, source)];
  const askers = new Set(['t', ...nodes.flatMap(renamedT)]);
  const uses = {
    namespaces: [] as string[],
    asked: [] as string[],
    families: [] as string[],
    literals: [] as string[],
  };
  const ask = (node: Node | undefined): void => {
    for (const outcome of outcomes(node)) {
      const key = textOf(outcome) ?? templateText(outcome);
      if (key !== undefined) (key.includes('*') ? uses.families : uses.asked).push(key);
    }
  };
  for (const node of nodes) {
    const namespace = namespaceOf(node);
    if (namespace) uses.namespaces.push(namespace);
    if (node.type === 'CallExpression' && askers.has(calleeName(node) ?? '')) ask(firstArgument(node));
    if (node.type === 'JSXAttribute' && child(node, 'name')?.name === 'i18nKey') ask(child(node, 'value'));
    const literal = textOf(node);
    if (literal) uses.literals.push(literal);
  }
  return uses;
}
