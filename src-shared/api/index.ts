import type { z } from 'zod';
import type { Result } from '#shared/base/result.ts';
import { abbreviationsApi } from './abbreviations.ts';
import { actionsApi } from './actions.ts';
import { attachmentsApi } from './attachments.ts';
import { awardChangesApi } from './award-changes.ts';
import { awardCopiesApi } from './award-copies.ts';
import { awardTypesApi } from './award-types.ts';
import { awardsApi } from './awards.ts';
import { backupsApi } from './backups.ts';
import { bonusApi } from './bonus.ts';
import { bookApi } from './book.ts';
import { bundlePageApi } from './bundle-page.ts';
import { cardsApi } from './cards.ts';
import { certificatesApi } from './certificates.ts';
import { clustersApi } from './clusters.ts';
import { conflictsApi } from './conflicts.ts';
import type { CallDef, CallKind } from './contract.ts';
import { decisionsApi } from './decisions.ts';
import { deskApi } from './desk.ts';
import { diagnosticsApi } from './diagnostics.ts';
import { draftsApi } from './drafts.ts';
import { exchangeApi } from './exchange.ts';
import { exportsApi } from './exports.ts';
import { importsApi } from './imports.ts';
import { listsApi } from './lists.ts';
import { marksApi } from './marks.ts';
import { movementsApi } from './movements.ts';
import { movesApi } from './moves.ts';
import { overviewApi } from './overview.ts';
import { papersApi } from './papers.ts';
import { peopleApi } from './people.ts';
import { printLogApi } from './print-log.ts';
import { recordsApi } from './records.ts';
import { reportsApi } from './reports.ts';
import { rulesApi } from './rules.ts';
import { sealsApi } from './seals.ts';
import { sharesApi } from './shares.ts';
import { stationsApi } from './stations.ts';
import { statisticsApi } from './statistics.ts';
import { stickPapersApi } from './stick-papers.ts';
import { sticksApi } from './sticks.ts';
import { rotationApi, trustApi } from './trust.ts';
import { unitsApi } from './units.ts';
import { viewsApi } from './views.ts';
import { volumesApi } from './volumes.ts';

/** Everything the page may ask. A name not listed here does not exist. */
export const contract = {
  ...stationsApi,
  ...unitsApi,
  ...clustersApi,
  ...peopleApi,
  ...awardsApi,
  ...awardChangesApi,
  ...awardCopiesApi,
  ...awardTypesApi,
  ...decisionsApi,
  ...bonusApi,
  ...movementsApi,
  ...rulesApi,
  ...importsApi,
  ...cardsApi,
  ...trustApi,
  ...rotationApi,
  ...sealsApi,
  ...sharesApi,
  ...exchangeApi,
  ...bundlePageApi,
  ...marksApi,
  ...backupsApi,
  ...exportsApi,
  ...bookApi,
  ...listsApi,
  ...papersApi,
  ...printLogApi,
  ...certificatesApi,
  ...abbreviationsApi,
  ...movesApi,
  ...diagnosticsApi,
  ...conflictsApi,
  ...recordsApi,
  ...reportsApi,
  ...actionsApi,
  ...attachmentsApi,
  ...viewsApi,
  ...volumesApi,
  ...draftsApi,
  ...sticksApi,
  ...stickPapersApi,
  ...statisticsApi,
  ...overviewApi,
  ...deskApi,
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<N extends CallName> = z.input<Contract[N]['input']>;
export type Parsed<N extends CallName> = z.output<Contract[N]['input']>;
export type Output<N extends CallName> = Contract[N] extends CallDef<z.ZodType, infer O> ? O : never;
export type Reply<N extends CallName> = Result<Output<N>>;

/** The names of one kind, for the side that answers them. */
export type NamesOf<K extends CallKind> = { [N in CallName]: Contract[N]['kind'] extends K ? N : never }[CallName];

/** What main asks the host of its own accord; no page may. */
export const ofMainAlone: ReadonlySet<string> = new Set<CallName>([
  'printLog.newCode',
  'printLog.add',
  'seals.wanted',
  'seals.sign',
]);

export const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name);
