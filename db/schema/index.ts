export * from './award-types.ts';
export * from './awards.ts';
export * from './people.ts';
export * from './stations.ts';
export * from './sync.ts';
export * from './units.ts';
