/** The ten errands of the guide, in the order of a clerk's year. */
export const errands = [
  'importList',
  'addPerson',
  'addAward',
  'correct',
  'find',
  'printList',
  'book',
  'units',
  'duplicates',
  'exchange',
] as const;
export type Errand = (typeof errands)[number];
