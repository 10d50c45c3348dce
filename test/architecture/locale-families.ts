import { syncedTables } from '#db/registry.ts';
import { entryGroups } from '#renderer/app/palette/palette-entries.ts';
import { navGroups } from '#renderer/app/screens.ts';
import { unitCompany } from '#renderer/features/awards/award-filter.ts';
import { catalogueTabs } from '#renderer/features/catalogue/catalogue-head.tsx';
import { ruleWords } from '#renderer/features/catalogue/rule-words.ts';
import { fieldNumbers } from '#renderer/features/certificates/field-panel.tsx';
import { deskTabs } from '#renderer/features/conflicts/conflicts-screen.tsx';
import { errands } from '#renderer/features/guide/index.ts';
import type { Todo } from '#renderer/features/overview/index.ts';
import { paperSizes } from '#renderer/features/papers/paper-pages.tsx';
import { logColumns } from '#renderer/features/print-log/print-log-sheet.tsx';
import type { LetterheadProblem } from '#renderer/features/stations/letterhead-draft.ts';
import { emptyLetterhead } from '#renderer/features/stations/letterhead-draft.ts';
import type { StationProblem } from '#renderer/features/stations/station-draft.ts';
import type { UnitSheetKind } from '#renderer/features/units/index.ts';
import { sharedFields } from '#shared/api/award-changes.ts';
import { awardGroupings } from '#shared/api/awards.ts';
import { bundleChangeKinds } from '#shared/api/bundle-page.ts';
import { commands, handKeys, keyPlaces } from '#shared/api/commands.ts';
import { type ConflictRow, refusedReasons } from '#shared/api/conflicts.ts';
import { decisionConcerns } from '#shared/api/decisions.ts';
import { paperWays, printSides } from '#shared/api/papers.ts';
import type { AwardSince } from '#shared/api/statistics.ts';
import { type StickState, seenKinds } from '#shared/api/sticks.ts';
import type { TrustNotice } from '#shared/api/trust.ts';
import type { UnitRow } from '#shared/api/units.ts';
import type { OldCode } from '#shared/base/workbook.ts';
import { abbreviationKinds } from '#shared/domain/abbreviations.ts';
import { keptReasons } from '#shared/domain/actions/undo-rules.ts';
import type { RecipientKind } from '#shared/domain/awards.ts';
import { correctableFields } from '#shared/domain/awards.ts';
import { carriedParts, copyBars, copyRemarks } from '#shared/domain/awards-copy.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import type { AwardStatus } from '#shared/domain/awards-status.ts';
import { awardStatuses } from '#shared/domain/awards-status.ts';
import { cardKinds } from '#shared/domain/cards/cards.ts';
import { typeFamilies, typeKinds, typeRecipients } from '#shared/domain/catalogue/award-types.ts';
import { type BonusUnknown, bonusRecipients } from '#shared/domain/catalogue/bonus.ts';
import { roundingModes } from '#shared/domain/catalogue/rules.ts';
import { aligns, faces, fieldKinds } from '#shared/domain/certificates/blank.ts';
import type { FieldProblem } from '#shared/domain/certificates/place.ts';
import type { Measured } from '#shared/domain/certificates/test-grid.ts';
import { clusterOffices } from '#shared/domain/clusters/cluster-members.ts';
import type { RowKind, RowOutcome, Severity, SheetKind } from '#shared/domain/imports/plan.ts';
import { fields } from '#shared/domain/imports/plan.ts';
import { knownModes } from '#shared/domain/imports/updates.ts';
import { levels } from '#shared/domain/levels.ts';
import { listColumns, listKinds } from '#shared/domain/lists/list-look.ts';
import { movementKinds } from '#shared/domain/movements.ts';
import type { LikeReason } from '#shared/domain/people/likeness.ts';
import { factKinds, genders, identityFields, personKinds, personStatuses } from '#shared/domain/people/person-kinds.ts';
import type { NumberDoubt } from '#shared/domain/people/person-numbers.ts';
import { recordTables } from '#shared/domain/records/tables.ts';
import type { ReportText } from '#shared/domain/reports/report-text.ts';
import { stationRoles } from '#shared/domain/stations.ts';
import { dimensions, sexes } from '#shared/domain/statistics/choice.ts';
import { frozenFields } from '#shared/domain/statistics/frozen.ts';
import { standings } from '#shared/domain/statistics/standing.ts';
import { conflictKinds, settleRules } from '#shared/domain/sync/conflicts.ts';
import { syncStates } from '#shared/domain/sync/marks.ts';
import { unitTiers } from '#shared/domain/units/unit-plan.ts';
import recordTexts from '../../resources/locales/vi/records.json' with { type: 'json' };
import type { Families } from './check-locale-uses.ts';

/** Every value of a union: the compiler asks for those that are left out. */
const all = <T extends string>(values: Record<T, true>): readonly string[] => Object.keys(values);

const kinds = all<RecipientKind>({ unit: true, person: true, household: true });
/** Codes are words of many features; a code without a text here is shown as it is. */
const leaves = (group: Readonly<Record<string, Readonly<Record<string, string>>>>): readonly string[] =>
  Object.entries(group).flatMap(([column, words]) => Object.keys(words).map((code) => `${column}.${code}`));

const todos = all<Todo['what']>({
  restore: true,
  import: true,
  takeBundle: true,
  letterhead: true,
  cards: true,
  export: true,
  backUp: true,
  proposedUnits: true,
  giveNumbers: true,
  twinDecisions: true,
  conflicts: true,
  refused: true,
  sharedFiles: true,
  lateStations: true,
});

const stickStates = all<StickState>({
  ready: true,
  covered: true,
  taken: true,
  older: true,
  gap: true,
  restored: true,
  weAreOlder: true,
  notForMe: true,
  tooNew: true,
  arriving: true,
  stranger: true,
  revoked: true,
  damaged: true,
  unreadable: true,
  card: true,
  volume: true,
});

/** Every key that is put together when the program runs, with all that may fill its gap. */
export const families: Families = {
  'abbreviations:fullHint.*': abbreviationKinds.filter((kind) => kind !== 'post'),
  'abbreviations:kind.*': abbreviationKinds,
  'certificates:kind.*': fieldKinds,
  'certificates:problem.*': all<FieldProblem['why']>({ tooLong: true, strangeSign: true, missing: true }),
  'certificates:align.*': aligns,
  'certificates:face.*': faces,
  'certificates:field.*': fieldNumbers,
  'certificates:before.*': ['decision', 'registerNumber', 'text'],
  'certificates:blank.*': ['widthMm', 'heightMm'],
  'certificates:grid.*': all<keyof Measured>({ leftMm: true, topMm: true, spanMm: true }),
  'app:nav.*': navGroups.flat(),
  'commands:group.*': entryGroups,
  'commands:place.*': keyPlaces,
  'commands:does.*': handKeys.map(({ id }) => id),
  'desk:menu.*': commands.map(({ label }) => label),
  'papers:size.*': paperSizes,
  'papers:side.*': printSides,
  'lists:kind.*': listKinds,
  'lists:column.*': listColumns,
  'lists:look.columns.*': ['people', 'collectives'],
  'lists:look.end.*': ['signature', 'confirmation'],
  'lists:look.withRecipients.*': ['yes', 'no'],
  'printLog:way.*': paperWays,
  'seals:outcome.*': ['none', 'notOurs', 'tooNew', 'damaged'],
  'seals:next.*': ['none', 'notOurs', 'tooNew', 'damaged'],
  'seals:register.*': ['same', 'changed', 'absent', 'notCompared'],
  'seals:registerNext.*': ['same', 'changed', 'absent', 'notCompared'],
  'seals:what.*': ['entered', 'changed', 'removed'],
  'printLog:column.*': logColumns,
  'awards:column.*': [
    'order',
    'recipientName',
    'rank',
    'post',
    'unitId',
    'awardTypeId',
    'level',
    'decisionNumber',
    'decidedOn',
    'commendationType',
    'status',
    'registerNumber',
    'movementName',
    'syncState',
  ],
  'awards:field.*': [
    ...correctableFields,
    'level',
    'decision',
    'commendationType',
    'movementName',
    'status',
    'statusOn',
    'statusBasis',
    'registerNumber',
    'printedNumber',
  ],
  'awards:filter.*': ['level', 'awardTypeId', 'unitId', 'recipientKind'],
  'awards:gather.*': [...awardGroupings, 'collective', 'individual', 'household', 'void'],
  'awards:group.*': kinds,
  'awards:kind.*': kinds,
  'awards:level.*': levels,
  'awards:many.fields.*': sharedFields,
  'awards:copy.carried.*': carriedParts,
  'awards:copy.bar.*': copyBars,
  'awards:copy.remark.*': copyRemarks,
  'awards:copy.views.*': ['chosen', 'doubtful', 'clear', 'barred'],
  'awards:status.*': awardStatuses,
  'awards:void.ask.*': ['cancelled', 'revoked'],
  'awards:sync.*': syncStates,
  'marks:state.*': syncStates,
  'book:column.*': ['entered', 'waiting', 'void', 'last'],
  'book:level.*': levels,
  'clusters:exported.*': ['cluster', 'code', 'unit', 'office'],
  'conflicts:tab.*': deskTabs,
  'conflicts:refused.side.*': ['here', 'there'],
  'conflicts:refused.next.*': ['here', 'there'],
  'conflicts:refused.reason.*': [...refusedReasons, 'other'],
  'conflicts:filter.*': ['unit', 'station'],
  'conflicts:settledBy.*': all<ConflictRow['settledBy']>({ us: true, headquarters: true, otherUnit: true }),
  'conflicts:why.*': ['headquarters', 'otherUnit'],
  'conflicts:many.rules.*': settleRules.filter((rule) => rule !== 'station'),
  'conflicts:empty.*.title': conflictKinds,
  'conflicts:empty.*.sentence': conflictKinds,
  'exports:format.*.sentence': ['xlsx', 'csv'],
  'exports:format.*.title': ['xlsx', 'csv'],
  'exports:separator.*.sentence': ['semicolon', 'comma'],
  'exports:separator.*.title': ['semicolon', 'comma'],
  'guide:errand.*.title': errands,
  'guide:errand.*.steps': errands,
  'awards:personKind.*': personKinds,
  'awards:warning.*': ['sameYear', 'oncePerPerson', 'notInForce', 'kindUnusual', 'yearAfterDecision', 'unitEnded'],
  'clusters:office.*': clusterOffices,
  'decisions:column.*': ['collective', 'individual'],
  'decisions:concern.*': decisionConcerns,
  'decisions:count.*': ['collective', 'individual', 'household', 'void'],
  'decisions:field.*': ['number', 'authority', 'title', 'signer', 'signerTitle', 'note'],
  'decisions:waits.*': decisionConcerns,
  'awards:commendation.*': commendationTypes,
  'awards:further.*': ['clusterId', 'awardKind', 'commendationType', 'sex', 'standing'],
  'awards:further.kind.*': typeKinds,
  'awards:further.sexes.*': sexes,
  'awards:further.standings.*': standings,
  'reports:field.*': all<Exclude<keyof ReportText, 'sections'>>({
    number: true,
    parentBody: true,
    issuingBody: true,
    subject: true,
    intro: true,
    closing: true,
    capacity: true,
    signer: true,
  }),
  'statistics:since.*': all<AwardSince['kind']>({
    added: true,
    void: true,
    withdrawn: true,
    outside: true,
    changed: true,
  }),
  'statistics:field.*': frozenFields,
  'statistics:dimension.*': [...dimensions, 'none'],
  'statistics:earlier.*': ['0', '1', '2', '3', '4'],
  'statistics:counting.*': ['awards', 'recipients'],
  'statistics:column.*': ['difference', 'percent'],
  'statistics:awardKind.*': typeKinds,
  'statistics:sex.*': sexes,
  'statistics:standing.*': standings,
  'statistics:none.*': ['cluster', 'movement', 'commendationType', 'other'],
  'catalogue:certainty.*': ['seen', 'known', 'doubtful', 'unsaid'],
  'catalogue:family.*': typeFamilies,
  'catalogue:field.*': [
    ...['code', 'nameVi', 'nameEn', 'authority', 'aliases', 'source', 'note', 'sortOrder', 'validFrom', 'validTo'],
    ...['individual', 'collective'],
  ],
  'bundles:kinds.*': bundleChangeKinds,
  'bundles:share.*': ['added', 'entered', 'records', 'withdrawn', 'restored'],
  'bundles:undo.*': ['open', 'undone'],
  'bundles:truth.*': ['sent', 'received'],
  'bundles:fact.at.*': ['sent', 'received'],
  'sticks:seen.kinds.*': seenKinds,
  'sticks:seen.waits.*': ['unknownTable', 'unknownColumn', 'orphan', 'proposal', 'returned'],
  'sticks:matrix.state.*': ['confirmed', 'received', 'late', 'due', 'notAsked'],
  'sticks:outcome.*': ['records', 'fields', 'conflicts', 'refused', 'parked'],
  'sticks:verdict.card.*': cardKinds,
  'sticks:verdict.*.word': stickStates,
  'sticks:paper.*': ['matrix', 'receipt'],
  'catalogue:kind.*': typeKinds,
  'catalogue:mode.*': roundingModes,
  'catalogue:rates.*': bonusRecipients,
  'catalogue:recipient.*': typeRecipients,
  'catalogue:rule.*.title': Object.values(ruleWords),
  'catalogue:rule.*.what': Object.values(ruleWords),
  'catalogue:says.*': roundingModes,
  'catalogue:tab.*': catalogueTabs,
  'catalogue:unknown.*': all<BonusUnknown>({
    noDay: true,
    noRate: true,
    noRateForRecipient: true,
    noHouseholdRule: true,
    noSalary: true,
    noRounding: true,
  }),
  'catalogue:validity.*': ['inForce', 'ended'],
  'imports:field.*': fields,
  'imports:kind.*': all<SheetKind>({
    decisions: true,
    units: true,
    collectives: true,
    individuals: true,
    mixed: true,
    people: true,
    other: true,
  }),
  'imports:known.*': knownModes,
  'imports:level.*': [...levels, 'collective', 'individual'],
  'imports:preview.oldText.looks.*': all<OldCode>({ abc: true, vni: true }),
  'imports:outcome.*': all<Exclude<RowOutcome, 'skipped'>>({
    updated: true,
    taken: true,
    warned: true,
    repeat: true,
    refused: true,
    waits: true,
  }),
  'imports:row.*': all<RowKind>({
    hidden: true,
    title: true,
    header: true,
    columnNumbers: true,
    group: true,
    record: true,
    total: true,
    signature: true,
    other: true,
  }),
  'imports:severity.*': all<Severity>({ refused: true, warning: true, repeat: true, note: true }),
  'movements:field.*': ['planNumber', 'slogan', 'targets', 'note', 'planDate', 'startsOn', 'endsOn'],
  'movements:kind.*': movementKinds,
  'people:awards.void.*': all<Exclude<AwardStatus, 'valid'>>({ cancelled: true, revoked: true }),
  'people:doubt.*': all<NumberDoubt>({ citizenYear: true, citizenGender: true }),
  'people:fact.kind.*': factKinds,
  'people:fact.new.*': factKinds,
  'people:field.*': [...identityFields, ...factKinds, 'unitId'],
  'people:gender.*': genders,
  'people:kind.*': personKinds,
  'people:reason.*': all<LikeReason>({
    'name.same': true,
    'name.marksMissing': true,
    'name.iForY': true,
    'name.otherMarks': true,
    'name.oneLetter': true,
    'name.other': true,
    'name.rare': true,
    'birth.sameDay': true,
    'birth.sameYear': true,
    'birth.missing': true,
    'birth.turned': true,
    'birth.oneDigit': true,
    'birth.differs': true,
    'number.service': true,
    'number.citizen': true,
    'unit.same': true,
    'unit.other': true,
    'gender.differs': true,
  }),
  'people:status.*': personStatuses,
  'overview:todo.*.action': todos,
  'overview:todo.*.sentence': todos,
  'actions:effect.*': ['withdrawn', 'restored', 'fields', 'reopened'],
  'actions:reason.*': keptReasons,
  'actions:step.*': ['undo', 'redo'],
  'actions:table.*': recordTables,
  'actions:what.*': ['merge', 'unmerge', 'void', 'add', 'withdraw', 'restore'],
  'actions:what.*Many': ['add', 'withdraw', 'restore'],
  'records:code.*': leaves(recordTexts.code),
  'records:field.*': [...new Set(syncedTables.flatMap(({ columns }) => columns.map(({ name }) => name)))],
  'records:table.*': recordTables,
  'stations:firstRun.steps.*': ['station', 'letterhead', 'list'],
  'stations:letterhead.*': Object.keys(emptyLetterhead),
  'stations:problem.*': all<StationProblem | LetterheadProblem>({
    roleMissing: true,
    unitMissing: true,
    nameMissing: true,
    actorMissing: true,
    passphraseShort: true,
    passphraseLong: true,
    passphraseDiffers: true,
    issuingBodyMissing: true,
    placeMissing: true,
    signerTitleMissing: true,
    signerNameMissing: true,
    authorityLong: true,
    recipientsLong: true,
  }),
  'stations:role.*.sentence': stationRoles,
  'stations:role.*.title': stationRoles,
  'trust:notice.*': all<TrustNotice['kind']>({
    restored: true,
    moved: true,
    replaced: true,
    putBack: true,
    begunAnew: true,
    wordForgotten: true,
  }),
  'awards:unitWith.*': unitCompany,
  'units:action.*': all<UnitSheetKind>({
    add: true,
    propose: true,
    correct: true,
    change: true,
    merge: true,
    split: true,
    dissolve: true,
  }),
  'units:column.*': ['people', 'collectiveAwards', 'individualAwards'],
  'units:empty.*': stationRoles,
  'units:event.*': ['founded', 'renamed'],
  'units:event.*Here': ['merged', 'split', 'dissolved'],
  'units:event.*To': ['merged', 'split', 'dissolved'],
  'units:field.*': ['code', 'name', 'shortName', 'parentName'],
  'units:proposal.*Done': ['accept', 'same', 'decline'],
  'units:tier.*': unitTiers,
  'units:tierHint.*': unitTiers,
  'units:status.*': all<UnitRow['status']>({ active: true, proposed: true, ended: true }),
};
