import { IconArrowsLeftRight, IconArrowUp, IconCheck, IconHistory } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { Trans } from 'react-i18next';
import type { StatusBar as StationTruths } from '#shared/api/stations.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import { dayText, instantText } from '../ui/format-instant.ts';
import type { StatusFact } from '../ui/shell/status-bar.tsx';
import type { Go } from './use-places.ts';

type FactParts = {
  readonly t: TFunction<'app'>;
  readonly truths: StationTruths;
  readonly role: StationRole;
  readonly numbers: Intl.NumberFormat;
  readonly nowMs: number;
  readonly go: Go;
};

/** Saved, unsent, confirmed: each leads to the screen it is about. */
export function truthFacts({ t, truths, role, numbers, nowMs, go }: FactParts): readonly StatusFact[] {
  const { savedAt, unsentChanges, confirmedAt } = truths;
  const toSync = () => go.to({ screen: 'sync' });
  const values = {
    time: savedAt === null ? '' : instantText(savedAt, nowMs),
    changes: numbers.format(unsentChanges),
    day: confirmedAt === null ? '' : dayText(new Date(confirmedAt)),
  };
  const bold = { b: <b /> };
  const facts: readonly StatusFact[] = [
    {
      id: 'saved',
      icon: IconCheck,
      tone: 'ok',
      text: (
        <Trans
          t={t}
          i18nKey={savedAt === null ? 'status.nothingSaved' : 'status.saved'}
          values={values}
          components={bold}
        />
      ),
      onOpen: () => go.to({ screen: 'awards' }),
    },
    {
      id: 'unsent',
      icon: unsentChanges > 0 ? IconArrowUp : IconCheck,
      tone: unsentChanges > 0 ? 'wait' : 'ok',
      text: (
        <Trans
          t={t}
          i18nKey={unsentChanges > 0 ? 'status.unsent' : 'status.allSent'}
          values={values}
          components={bold}
        />
      ),
      onOpen: toSync,
    },
    {
      id: 'confirmed',
      icon: IconArrowsLeftRight,
      text: (
        <Trans
          t={t}
          i18nKey={confirmedAt === null ? 'status.neverConfirmed' : 'status.confirmed'}
          values={values}
          components={bold}
        />
      ),
      onOpen: toSync,
    },
  ];
  // Nobody stands above headquarters to confirm anything.
  return role === 'headquarters' ? facts.filter(({ id }) => id !== 'confirmed') : facts;
}

/** The newest backup, at the right edge. */
export function backupFact({ t, truths, nowMs, go }: FactParts): StatusFact {
  const { backupAt } = truths;
  return {
    id: 'backup',
    icon: IconHistory,
    tone: backupAt === null ? 'wait' : 'plain',
    text: (
      <Trans
        t={t}
        i18nKey={backupAt === null ? 'status.neverBackedUp' : 'status.backedUp'}
        values={{ time: backupAt === null ? '' : instantText(backupAt, nowMs) }}
        components={{ b: <b /> }}
      />
    ),
    onOpen: () => go.to({ screen: 'settings', section: 'backups' }),
  };
}
