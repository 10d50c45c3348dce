import { fold, nameKey, sortKey } from '../base/vi-text.ts';

/** The stored keys by which rows are found and ordered; made here for whoever writes such a row. Local, never sent. */
export const unitKeys = ({ code, name }: { readonly code: string; readonly name: string }) => ({
  sortKey: sortKey(name),
  foldKey: fold(`${code} ${name}`),
});

export const clusterKeys = ({ name }: { readonly name: string }) => ({ foldKey: fold(name) });

export const personKeys = (person: { readonly fullName: string; readonly serviceNumber: string | null }) => ({
  sortKey: nameKey(person.fullName),
  foldKey: fold(`${person.fullName} ${person.serviceNumber ?? ''}`),
});

export const movementKeys = ({ name }: { readonly name: string }) => ({ foldKey: fold(name) });

/** Its person, unit and decision lend an award their keys by triggers; a team or household is its own. */
export const awardKeys = ({ teamName }: { readonly teamName: string | null }) => ({
  textKey: fold(teamName ?? ''),
});

export const awardTypeKeys = ({ nameVi }: { readonly nameVi: string }) => ({ foldKey: fold(nameVi) });

export const decisionKeys = ({ number }: { readonly number: string }) => ({ foldKey: fold(number) });
