import { ActionsSheet } from '../features/actions/index.ts';
import { AwardSheet, ChangeSheet, CopySheet, PasteSheet } from '../features/awards/index.ts';
import { BonusPaper } from '../features/bonus/index.ts';
import { BookSheet } from '../features/book/index.ts';
import { RateSheet, RuleSheet, SalarySheet, TypeSheet } from '../features/catalogue/index.ts';
import { CertificatesSheet, GridSheet } from '../features/certificates/index.ts';
import { ClusterSheet, NextYearSheet } from '../features/clusters/index.ts';
import { DecisionSheet } from '../features/decisions/index.ts';
import { ExportEverythingSheet, ExportListSheet } from '../features/exports/index.ts';
import { ImportSheet } from '../features/imports/index.ts';
import { PrintSheet } from '../features/lists/index.ts';
import { MovementSheet } from '../features/movements/index.ts';
import { MergeSheet, PersonFactSheet, PersonSheet } from '../features/people/index.ts';
import { PrintLogSheet } from '../features/print-log/index.ts';
import { RecordPast } from '../features/records/index.ts';
import { ReportPaper, ReportSheet } from '../features/reports/index.ts';
import { CheckSheet } from '../features/seals/index.ts';
import { SharesSheet } from '../features/shares/index.ts';
import { FreezeSheet, StatisticsPaper } from '../features/statistics/index.ts';
import { SendSheet, TakeSheet } from '../features/sticks/index.ts';
import { UnitSheet } from '../features/units/index.ts';
import type { Wiring } from './app.tsx';
import { ShortcutsSheet } from './palette/shortcuts-sheet.tsx';

/** Which form opens over a screen by which name. */
export const sheets: Wiring['sheets'] = {
  import: ({ sheet, onClose, go }) => (
    <ImportSheet
      pasted={sheet.pasted}
      onClose={onClose}
      onDone={(year, list) => go.to(list === 'awards' ? { screen: 'awards', year } : { screen: list })}
      onUndo={(importId) => go.open({ sheet: 'actions', importId })}
    />
  ),
  print: ({ sheet, onClose, go, now }) => (
    <PrintSheet
      year={sheet.year}
      decisionId={sheet.decisionId}
      now={now}
      onClose={onClose}
      onLetterhead={() => go.to({ screen: 'settings', section: 'letterhead' })}
    />
  ),
  freezeStatistics: ({ sheet, onClose, go }) => (
    <FreezeSheet
      choice={sheet.choice}
      onClose={onClose}
      onFrozen={(frozenId) => go.to({ screen: 'statistics', frozenId })}
    />
  ),
  printStatistics: ({ sheet, onClose, go }) => (
    <StatisticsPaper
      printed={sheet.printed}
      onClose={onClose}
      onLetterhead={() => go.to({ screen: 'settings', section: 'letterhead' })}
    />
  ),
  awardType: ({ sheet, onClose, now }) => <TypeSheet awardTypeId={sheet.awardTypeId} now={now} onClose={onClose} />,
  rate: ({ sheet, onClose, now }) => (
    <RateSheet awardTypeId={sheet.awardTypeId} rateId={sheet.rateId} now={now} onClose={onClose} />
  ),
  salary: ({ sheet, onClose, now }) => <SalarySheet salaryId={sheet.salaryId} now={now} onClose={onClose} />,
  rule: ({ sheet, onClose, now }) => (
    <RuleSheet ruleKey={sheet.ruleKey} ruleId={sheet.ruleId} now={now} onClose={onClose} />
  ),
  movement: ({ sheet, onClose, now }) => <MovementSheet movementId={sheet.movementId} now={now} onClose={onClose} />,
  award: ({ sheet, onClose, now }) => (
    <AwardSheet
      key={sheet.awardId}
      awardId={sheet.awardId}
      likeId={sheet.likeId}
      decisionId={sheet.decisionId}
      now={now}
      onClose={onClose}
    />
  ),
  pasteAwards: ({ sheet, onClose, now, go }) => (
    <PasteSheet
      block={sheet.block}
      now={now}
      onClose={onClose}
      onImport={(pasted) => go.open({ sheet: 'import', pasted })}
    />
  ),
  copyYear: ({ sheet, onClose, go, now }) => (
    <CopySheet
      scope={sheet.scope}
      decisionId={sheet.decisionId}
      now={now}
      onClose={onClose}
      onDone={(year) => go.to({ screen: 'awards', year })}
    />
  ),
  changeAwards: ({ sheet, onClose }) => <ChangeSheet scope={sheet.scope} onClose={onClose} />,
  decision: ({ sheet, onClose, now, go }) => (
    <DecisionSheet
      decisionId={sheet.decisionId}
      now={now}
      onClose={onClose}
      onDone={(decisionId) => go.to({ screen: 'decisions', decisionId })}
    />
  ),
  unit: ({ sheet, onClose, go, now }) => (
    <UnitSheet
      kind={sheet.kind}
      unitId={sheet.unitId}
      now={now}
      onClose={onClose}
      onDone={(unitId) => go.to({ screen: 'units', unitId })}
    />
  ),
  person: ({ sheet, onClose, go, now }) => (
    <PersonSheet
      personId={sheet.personId}
      now={now}
      onClose={onClose}
      onPerson={(personId) => go.to({ screen: 'people', personId })}
    />
  ),
  mergePeople: ({ sheet, onClose, go }) => (
    <MergeSheet
      personId={sheet.personId}
      onClose={onClose}
      onPerson={(personId) => go.to({ screen: 'people', personId })}
    />
  ),
  personFact: ({ sheet, onClose, now }) => <PersonFactSheet {...sheet} now={now} onClose={onClose} />,
  cluster: ({ sheet, onClose, now }) => (
    <ClusterSheet
      past={(id) => <RecordPast table="cluster" id={id} now={now} level={2} />}
      clusterId={sheet.clusterId}
      onClose={onClose}
    />
  ),
  clusterYear: ({ sheet, onClose, go }) => (
    <NextYearSheet
      from={sheet.from}
      to={sheet.to}
      onClose={onClose}
      onDone={(year) => go.to({ screen: 'clusters', year })}
    />
  ),
  report: ({ sheet: { clusterId, year }, onClose, now, go }) => (
    <ReportSheet
      clusterId={clusterId}
      year={year}
      now={now}
      onClose={onClose}
      onPaper={() => go.open({ sheet: 'reportPaper', clusterId, year })}
    />
  ),
  bonusPaper: ({ sheet, onClose, go }) => (
    <BonusPaper
      decisionId={sheet.decisionId}
      onClose={onClose}
      onLetterhead={() => go.to({ screen: 'settings', section: 'letterhead' })}
    />
  ),
  reportPaper: ({ sheet: { clusterId, year }, onClose, go }) => (
    <ReportPaper
      clusterId={clusterId}
      year={year}
      onClose={onClose}
      onLetterhead={() => go.to({ screen: 'settings', section: 'letterhead' })}
    />
  ),
  export: ({ sheet, onClose }) => <SendSheet to={sheet.to} onClose={onClose} />,
  shares: ({ sheet, onClose }) => <SharesSheet errand={sheet.errand} onClose={onClose} />,
  take: ({ sheet, onClose, now, go }) => (
    <TakeSheet from={sheet.from} now={now} onClose={onClose} onBundle={(bundle) => go.to({ screen: 'sync', bundle })} />
  ),
  book: ({ sheet, onClose, go }) => (
    <BookSheet
      bookKey={sheet.key}
      onClose={onClose}
      onLetterhead={() => go.to({ screen: 'settings', section: 'letterhead' })}
    />
  ),
  certificates: ({ sheet, onClose, go }) => (
    <CertificatesSheet
      of={sheet.of}
      onClose={onClose}
      onBlanks={() => go.to({ screen: 'certificates' })}
      onLetterhead={() => go.to({ screen: 'settings', section: 'letterhead' })}
    />
  ),
  testGrid: ({ sheet, onClose }) => <GridSheet blankId={sheet.blankId} onClose={onClose} />,
  actions: ({ sheet, onClose, now }) => (
    <ActionsSheet tx={sheet.tx} importId={sheet.importId} now={now} onClose={onClose} />
  ),
  shortcuts: ({ onClose, go }) => (
    <ShortcutsSheet onClose={onClose} onGuide={() => go.to({ screen: 'settings', section: 'help' })} />
  ),
  checkPaper: ({ onClose, now, go }) => (
    <CheckSheet now={now} onClose={onClose} onDecision={(decisionId) => go.to({ screen: 'decisions', decisionId })} />
  ),
  printLog: ({ onClose, now }) => <PrintLogSheet now={now} onClose={onClose} />,
  exportEverything: ({ onClose, now }) => <ExportEverythingSheet now={now} onClose={onClose} />,
  exportList: ({ onClose, go }) => <ExportListSheet onClose={onClose} onOpenList={() => go.to({ screen: 'awards' })} />,
};
