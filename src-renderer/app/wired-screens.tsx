import type { ScanOwner } from '#shared/domain/records/tables.ts';
import { ScansPanel } from '../features/attachments/index.ts';
import { AwardsScreen } from '../features/awards/index.ts';
import { AwardBonus, DecisionBonus } from '../features/bonus/index.ts';
import { BookScreen } from '../features/book/index.ts';
import { BundleScreen } from '../features/bundles/index.ts';
import { type CatalogueEdits, CatalogueScreen } from '../features/catalogue/index.ts';
import { CertificateButton, CertificatesScreen } from '../features/certificates/index.ts';
import { ClustersScreen } from '../features/clusters/index.ts';
import { ConflictsScreen } from '../features/conflicts/index.ts';
import { DecisionsScreen } from '../features/decisions/index.ts';
import { ExchangeScreen } from '../features/exchange/index.ts';
import { MarkLine } from '../features/marks/index.ts';
import { MovementsScreen } from '../features/movements/index.ts';
import { OverviewScreen } from '../features/overview/index.ts';
import { PeopleScreen } from '../features/people/index.ts';
import { RecordPanel, RecordPast, TrashScreen } from '../features/records/index.ts';
import { ReportsScreen } from '../features/reports/index.ts';
import { SettingsScreen } from '../features/settings/index.ts';
import { SharesCard } from '../features/shares/index.ts';
import { StatisticsScreen } from '../features/statistics/index.ts';
import { MatrixCard, ReceiptButton, SharedFolderNotice, VolumeLog } from '../features/sticks/index.ts';
import { UnitsScreen } from '../features/units/index.ts';
import type { Wiring } from './app.tsx';
import { errandWays } from './errand-ways.ts';
import { keepLanguage } from './language.ts';
import { todoWays } from './todo-ways.ts';
import type { Go } from './use-places.ts';

/** What every record has, at the foot of its page; over it the money of awards and decisions. */
const recordPanel =
  (go: Go, now: () => number) =>
  ({ table, id }: { readonly table: ScanOwner; readonly id: string }) => (
    <>
      {table !== 'award' && <MarkLine table={table} id={id} />}
      {table === 'award' && <AwardBonus key={id} awardId={id} />}
      {table === 'award' && (
        <CertificateButton onPrint={() => go.open({ sheet: 'certificates', of: { awardId: id } })} />
      )}
      {table === 'decision' && (
        <DecisionBonus key={id} decisionId={id} onPaper={() => go.open({ sheet: 'bonusPaper', decisionId: id })} />
      )}
      <RecordPanel
        table={table}
        id={id}
        now={now}
        onBundle={(bundle) => go.to({ screen: 'sync', bundle })}
        scans={<ScansPanel key={`${table} ${id}`} table={table} id={id} now={now} />}
      />
    </>
  );

/** Which feature stands behind which place. A screen not named here is not in the navigation. */
export const screens: Wiring['screens'] = {
  overview: ({ go, now }) => (
    <OverviewScreen
      now={now}
      onDo={(what) => todoWays[what](go)}
      onAwards={(year) => go.to({ screen: 'awards', year })}
      onUnits={() => go.to({ screen: 'units' })}
      onBehind={(narrowed) => go.to({ screen: 'awards', narrowed })}
    />
  ),
  awards: ({ route, go, now }) => {
    const { screen: _, ...start } = route;
    return (
      <AwardsScreen
        // Another start is another list; one that only puts the hand into the search box is not.
        key={JSON.stringify({ ...start, find: undefined })}
        start={start}
        now={now}
        onAdd={() => go.open({ sheet: 'award' })}
        onEdit={(awardId) => go.open({ sheet: 'award', awardId })}
        onDuplicate={(likeId) => go.open({ sheet: 'award', likeId })}
        onImport={() => go.open({ sheet: 'import' })}
        onPaste={(block) => go.open({ sheet: 'pasteAwards', block })}
        onImportPasted={(pasted) => go.open({ sheet: 'import', pasted })}
        onCopyYear={(scope) => go.open({ sheet: 'copyYear', scope })}
        onChangeMany={(scope) => go.open({ sheet: 'changeAwards', scope })}
        onPrint={(year) => go.open({ sheet: 'print', ...(year !== undefined && { year }) })}
        recordPanel={recordPanel(go, now)}
      />
    );
  },
  units: ({ route, go, now }) => (
    <UnitsScreen
      key={route.unitId}
      unitId={route.unitId}
      now={now}
      recordPanel={recordPanel(go, now)}
      onAwards={(unitId, unitWith) => go.to({ screen: 'awards', unitId, unitWith })}
      onSheet={(kind, unitId) => go.open({ sheet: 'unit', kind, ...(unitId !== undefined && { unitId }) })}
    />
  ),
  book: ({ go }) => (
    <BookScreen
      onOpen={({ key }) => go.open({ sheet: 'book', key })}
      onDecisions={() => go.to({ screen: 'decisions' })}
    />
  ),
  certificates: ({ go }) => (
    <CertificatesScreen
      onDecisions={() => go.to({ screen: 'decisions' })}
      onGrid={(blankId) => go.open({ sheet: 'testGrid', blankId })}
    />
  ),
  people: ({ route, go, now }) => (
    <PeopleScreen
      personId={route.personId}
      view={route.view}
      onPlace={(place) => go.to({ screen: 'people', ...place })}
      onEdit={(personId) => go.open({ sheet: 'person', ...(personId !== undefined && { personId }) })}
      onFact={(fact) => go.open({ sheet: 'personFact', ...fact })}
      onMerge={(personId) => go.open({ sheet: 'mergePeople', personId })}
      recordPanel={recordPanel(go, now)}
    />
  ),
  movements: ({ go, now }) => (
    <MovementsScreen
      onEdit={(movementId) => go.open({ sheet: 'movement', ...(movementId !== undefined && { movementId }) })}
      recordPanel={recordPanel(go, now)}
    />
  ),
  statistics: ({ route, go, now }) => (
    <StatisticsScreen
      frozenId={route.frozenId}
      now={now}
      onFrozen={(frozenId) => go.to({ screen: 'statistics', ...(frozenId !== undefined && { frozenId }) })}
      onFreeze={(choice) => go.open({ sheet: 'freezeStatistics', choice })}
      onPrint={(printed) => go.open({ sheet: 'printStatistics', printed })}
      onAward={(awardId) => go.open({ sheet: 'award', awardId })}
      onAwards={(narrowed) => go.to({ screen: 'awards', narrowed })}
      onImport={() => go.open({ sheet: 'import' })}
    />
  ),
  reports: ({ route, go, now }) => (
    <ReportsScreen
      year={route.year}
      now={now}
      onWrite={(clusterId, year) => go.open({ sheet: 'report', clusterId, year })}
      onPaper={(clusterId, year) => go.open({ sheet: 'reportPaper', clusterId, year })}
      onClusters={() => go.to({ screen: 'clusters' })}
    />
  ),
  trash: ({ now }) => <TrashScreen now={now} />,
  decisions: ({ route, go, now }) => (
    <DecisionsScreen
      key={route.decisionId}
      decisionId={route.decisionId}
      onAdd={() => go.open({ sheet: 'decision' })}
      onEdit={(decisionId) => go.open({ sheet: 'decision', decisionId })}
      onCertificates={(decisionId) => go.open({ sheet: 'certificates', of: { decisionId } })}
      onCopyYear={(decisionId) => go.open({ sheet: 'copyYear', decisionId })}
      onAddAward={(decisionId) => go.open({ sheet: 'award', decisionId })}
      onPrint={(decisionId) => go.open({ sheet: 'print', decisionId })}
      recordPanel={recordPanel(go, now)}
    />
  ),
  catalogue: ({ go, now }) => (
    <CatalogueScreen
      now={now}
      edits={catalogueEdits(go)}
      past={(id) => <RecordPast table="award_type" id={id} now={now} />}
    />
  ),
  clusters: ({ route, go }) => (
    <ClustersScreen
      key={route.year}
      year={route.year}
      onEdit={(clusterId) => go.open({ sheet: 'cluster', ...(clusterId !== undefined && { clusterId }) })}
      onStartYear={(from, to) => go.open({ sheet: 'clusterYear', from, to })}
      onUnit={(unitId) => go.to({ screen: 'units', unitId })}
    />
  ),
  sync: ({ route, now, go }) =>
    route.bundle === undefined ? (
      <ExchangeScreen
        now={now}
        onBundle={(bundle) => go.to({ screen: 'sync', bundle })}
        matrix={<MatrixCard nowMs={now()} onBundle={(bundle) => go.to({ screen: 'sync', bundle })} />}
        shares={<SharesCard nowMs={now()} onDo={(errand) => go.open({ sheet: 'shares', errand })} />}
        volumes={<VolumeLog nowMs={now()} />}
        notice={<SharedFolderNotice onTake={() => go.open({ sheet: 'take', from: 'shared' })} />}
        onTake={() => go.open({ sheet: 'take' })}
        onSend={(to) => go.open({ sheet: 'export', ...(to !== undefined && { to }) })}
      />
    ) : (
      <BundleScreen
        key={route.bundle}
        bundle={route.bundle}
        now={now}
        onBack={() => go.to({ screen: 'sync' })}
        receipt={(bundle) => <ReceiptButton bundles={[bundle]} />}
        onOpen={(record) => openRecord(go, record)}
        onKept={() => go.to({ screen: 'conflicts', tab: 'refused' })}
        onUndo={(tx) => go.open({ sheet: 'actions', tx })}
      />
    ),
  conflicts: ({ route, go, now }) => (
    <ConflictsScreen
      tab={route.tab ?? 'conflict'}
      now={now}
      onTab={(tab) => go.to({ screen: 'conflicts', tab })}
      onFix={(record) => correctRecord(go, record)}
      onOpen={(record) => openRecord(go, record)}
    />
  ),
  settings: ({ route, go, now }) => (
    <SettingsScreen
      section={route.section}
      onSection={(section) => go.to({ screen: 'settings', section })}
      onErrand={(errand) => errandWays[errand](go)}
      onExportEverything={() => go.open({ sheet: 'exportEverything' })}
      onLanguage={(language) => keepLanguage(language, localStorage)}
      now={now}
    />
  ),
};

/** Where a record of the desk or of a bundle is read and corrected. */
function openRecord(go: Go, { table, id }: { readonly table: string; readonly id: string }): void {
  if (table === 'award') go.open({ sheet: 'award', awardId: id });
  else if (table === 'person') go.to({ screen: 'people', personId: id });
  else if (table === 'unit') go.to({ screen: 'units', unitId: id });
  else go.to({ screen: 'decisions', decisionId: id });
}

/** The form of a record that has one; a unit is corrected from its page. */
function correctRecord(go: Go, record: { readonly table: string; readonly id: string }): void {
  if (record.table === 'person') go.open({ sheet: 'person', personId: record.id });
  else if (record.table === 'decision') go.open({ sheet: 'decision', decisionId: record.id });
  else openRecord(go, record);
}

/** The forms of the catalogue. */
const catalogueEdits = (go: Go): CatalogueEdits => ({
  onEdit: (awardTypeId) => go.open({ sheet: 'awardType', ...(awardTypeId !== undefined && { awardTypeId }) }),
  onEditRate: (awardTypeId, rateId) => go.open({ sheet: 'rate', awardTypeId, ...(rateId !== undefined && { rateId }) }),
  onEditSalary: (salaryId) => go.open({ sheet: 'salary', ...(salaryId !== undefined && { salaryId }) }),
  onEditRule: (ruleKey, ruleId) => go.open({ sheet: 'rule', ruleKey, ...(ruleId !== undefined && { ruleId }) }),
});
