import path from 'node:path';

const roots: Readonly<Record<string, string>> = {
  '#shared': 'src-shared',
  '#main': 'src-main',
  '#renderer': 'src-renderer',
  '#db': 'db',
  '#scripts': 'scripts',
  '#support': 'test/support',
};

/** Where an import leads: a path from the root of the checkout, or a package (with `node:` where Node brings it). */
export type Target = { readonly file: string } | { readonly package: string };

export function resolveImport(from: string, written: string): Target {
  const [bare = ''] = written.split('?');
  if (bare.startsWith('.')) return { file: path.posix.join(path.posix.dirname(from), bare) };
  const [head = '', ...rest] = bare.split('/');
  const root = roots[head];
  return root ? { file: [root, ...rest].join('/') } : { package: bare };
}
