import { importsOf, type Sources } from './read-sources.ts';
import { resolveImport } from './resolve-import.ts';

/** Which names lead to which. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** What each file imports when the program runs: files and packages. */
export function runtimeGraph(sources: Sources): Graph {
  const targets = ([file, source]: [string, string]) =>
    importsOf(file, source)
      .filter(({ isType }) => !isType)
      .map(({ of }) => resolveImport(file, of))
      .map((target) => ('file' in target ? target.file : target.package));
  return new Map([...sources].map((entry) => [entry[0], new Set(targets(entry))]));
}

/** The same between features, types included: two features that need each other are one. */
export function featureGraph(sources: Sources): Graph {
  const featureOf = (file: string) => /^src-(?:main|renderer)\/features\/[^/]+/.exec(file)?.[0];
  const graph = new Map<string, Set<string>>();
  for (const [file, source] of sources) {
    const from = featureOf(file);
    if (!from) continue;
    const reached = graph.get(from) ?? new Set();
    graph.set(from, reached);
    for (const { of } of importsOf(file, source)) {
      const target = resolveImport(file, of);
      const to = 'file' in target ? featureOf(target.file) : undefined;
      if (to && to !== from) reached.add(to);
    }
  }
  return graph;
}

/** One closed way through the graph, first name repeated at the end; undefined when there is none. */
export function findCycle(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): string[] | undefined => {
    const seenAt = way.indexOf(node);
    if (seenAt >= 0) return [...way.slice(seenAt), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...way, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Everything that a file brings along when it runs, itself included. */
export function reachedFrom(graph: Graph, start: string): Set<string> {
  const reached = new Set([start]);
  for (const node of reached) for (const next of graph.get(node) ?? []) reached.add(next);
  return reached;
}
