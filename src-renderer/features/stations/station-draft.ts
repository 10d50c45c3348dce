import type { Input } from '#shared/api/index.ts';
import type { StationUnit } from '#shared/api/stations.ts';
import { passphraseMinLength, type StationRole } from '#shared/domain/stations.ts';

/** What is typed in the first step of the first run, kept as typed until it is sent. */
export type StationDraft = {
  readonly role: StationRole | undefined;
  /** Start with the units of the sample cluster. */
  readonly sampleUnits: boolean;
  readonly unitId: string | undefined;
  /** Name of the unit or office where it is not one of the sample's. */
  readonly name: string;
  readonly actorName: string;
  readonly passphrase: string;
  readonly again: string;
};

export const emptyStation: StationDraft = {
  role: undefined,
  sampleUnits: true,
  unitId: undefined,
  name: '',
  actorName: '',
  passphrase: '',
  again: '',
};

export const passphraseMaxLength = 128;

export type StationProblem =
  | 'roleMissing'
  | 'unitMissing'
  | 'nameMissing'
  | 'actorMissing'
  | 'passphraseShort'
  | 'passphraseLong'
  | 'passphraseDiffers';

export type StationProblems = {
  readonly role?: StationProblem;
  readonly unit?: StationProblem;
  readonly name?: StationProblem;
  readonly actorName?: StationProblem;
  readonly passphrase?: StationProblem;
  readonly again?: StationProblem;
};

const typed = (text: string): string => text.trim().normalize('NFC');

/** A unit's station takes its unit from the sample; any other is named by hand. */
export const picksUnit = ({ role, sampleUnits }: StationDraft): boolean => role === 'unit' && sampleUnits;

function passphraseProblem(passphrase: string): StationProblem | undefined {
  const { length } = passphrase.normalize('NFC');
  if (length < passphraseMinLength) return 'passphraseShort';
  return length > passphraseMaxLength ? 'passphraseLong' : undefined;
}

/** What keeps the first step from going on, by field; empty when nothing does. */
export function checkStation(draft: StationDraft): StationProblems {
  const passphrase = passphraseProblem(draft.passphrase);
  const byUnit = picksUnit(draft);
  return {
    ...(draft.role === undefined && { role: 'roleMissing' }),
    ...(byUnit && draft.unitId === undefined && { unit: 'unitMissing' }),
    ...(draft.role && !byUnit && typed(draft.name) === '' && { name: 'nameMissing' }),
    ...(typed(draft.actorName) === '' && { actorName: 'actorMissing' }),
    ...(passphrase && { passphrase }),
    // A passphrase that must be typed anew need not be compared yet.
    ...(!passphrase &&
      draft.passphrase.normalize('NFC') !== draft.again.normalize('NFC') && { again: 'passphraseDiffers' }),
  };
}

/** What the host is asked for. @param draft one that `checkStation` has nothing to say about */
export function stationFrom(draft: StationDraft, units: readonly StationUnit[]): Input<'station.setUp'> {
  const unit = picksUnit(draft) ? units.find(({ id }) => id === draft.unitId) : undefined;
  return {
    role: draft.role ?? 'unit',
    unitId: unit?.id ?? null,
    name: unit?.name ?? typed(draft.name),
    sampleUnits: draft.sampleUnits,
    actorName: typed(draft.actorName),
    passphrase: draft.passphrase,
  };
}
