import type { ReactNode } from 'react';
import type { FactKind } from '#shared/domain/people/person-kinds.ts';
import { DuplicatesScreen } from './duplicates-screen.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonPage } from './person-page.tsx';

export type PersonWays = {
  /** The list, the pairs that may be one, or one person. */
  readonly onPlace: (place: { readonly personId?: string; readonly view?: 'duplicates' }) => void;
  /** The form of a person, or of a new one. */
  readonly onEdit: (personId: string | undefined) => void;
  /** The form of what changed on a day, or of one such entry to correct. */
  readonly onFact: (fact: { readonly personId: string; readonly kind: FactKind; readonly factId?: string }) => void;
  /** Looks for another record of the same person. */
  readonly onMerge: (personId: string) => void;
  readonly recordPanel?: ((record: { table: 'person'; id: string }) => ReactNode) | undefined;
};

type PeopleScreenProps = PersonWays & {
  readonly personId?: string | undefined;
  readonly view?: 'duplicates' | undefined;
};

/** Everybody who was or may be commended: a list, one person's page, or the pairs that may be one person. */
export function PeopleScreen({ personId, view, ...ways }: PeopleScreenProps) {
  if (view === 'duplicates') return <DuplicatesScreen {...ways} />;
  return personId === undefined ? (
    <PeopleList {...ways} />
  ) : (
    <PersonPage key={personId} personId={personId} {...ways} />
  );
}
