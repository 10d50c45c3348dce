import type { UnitPage } from '#shared/api/units.ts';
import type { Day } from '#shared/base/local-date.ts';
import { assertNever } from '#shared/base/never.ts';
import { useQuery } from '../../api/use-query.ts';
import { localDay } from '../../ui/format-instant.ts';
import { AddForm } from './add-form.tsx';
import { ChangeForm } from './change-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { DissolveForm } from './dissolve-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { SplitForm } from './split-form.tsx';

export type UnitSheetKind = 'add' | 'propose' | 'correct' | 'change' | 'merge' | 'split' | 'dissolve';

type UnitSheetProps = {
  readonly kind: UnitSheetKind;
  readonly unitId?: string | undefined;
  readonly now: () => number;
  readonly onClose: () => void;
  /** Shows the unit that came of it. */
  readonly onDone: (unitId: string) => void;
};

export type UnitFormProps = {
  readonly today: Day;
  readonly onClose: () => void;
  readonly onDone: (unitId: string) => void;
};

/** The form for one kind of change of the tree, once the unit it begins with is read. */
export function UnitSheet({ kind, unitId, now, ...rest }: UnitSheetProps) {
  const props: UnitFormProps = { ...rest, today: localDay(now()) };
  if (kind === 'add' || kind === 'propose') return <AddForm kind={kind} {...props} />;
  return unitId === undefined ? null : <OfUnit kind={kind} unitId={unitId} {...props} />;
}

type OfUnitProps = UnitFormProps & {
  readonly kind: Exclude<UnitSheetKind, 'add' | 'propose'>;
  readonly unitId: string;
};

function OfUnit({ kind, unitId, ...props }: OfUnitProps) {
  // As it stands after its last change, which may be one of a day to come.
  const page = useQuery('units.one', { id: unitId, on: '9999-12-31' });
  if (page.status !== 'ready' || !page.value) return null;
  return <Form kind={kind} page={page.value} {...props} />;
}

type FormProps = UnitFormProps & { readonly kind: OfUnitProps['kind']; readonly page: UnitPage };

function Form({ kind, ...props }: FormProps) {
  switch (kind) {
    case 'correct':
      return <CorrectForm {...props} />;
    case 'change':
      return <ChangeForm {...props} />;
    case 'merge':
      return <MergeForm {...props} />;
    case 'split':
      return <SplitForm {...props} />;
    case 'dissolve':
      return <DissolveForm {...props} />;
    default:
      return assertNever(kind);
  }
}
