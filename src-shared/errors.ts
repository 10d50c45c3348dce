/**
 * The catalogue of refusals: everything a person may be told "no" about, by permanent code, with the names of the
 * parameters that its sentence in `resources/locales/<lang>/errors.json` may use. A code that has shipped is never
 * renamed or reused; a retired one stays here with a comment.
 */
export const refusals = {
  // any call
  'call.unknown': ['name'],
  'call.invalidInput': ['name', 'where'],
  'call.forbidden': [],
  'fault.unexpected': ['reference'],
  'job.cancelled': [],
  // files people choose
  'file.unreadable': ['name'],
  'file.tooLarge': ['name', 'sizeMb', 'maxMb'],
  'file.gone': ['name'],
  'file.notRegular': ['name'],
  'file.notWritable': ['name'],
  'disk.full': [],
  'medium.lost': [],
  // the station
  'station.notSetUp': [],
  'station.alreadySetUp': [],
  'station.passphraseTooShort': ['min'],
  'station.passphraseTooLong': ['max'],
  'station.passphraseWrong': [],
  'station.locked': [],
  'station.unitUnknown': [],
  'register.readOnly': [],
  'register.tooNew': ['theirs', 'ours'],
  'register.heldElsewhere': ['holder'],
  // keys and the cards that stations hand each other
  'key.slotDamaged': [],
  'card.notACard': ['name'],
  'card.isHeadquartersCard': [],
  'card.isRequest': [],
  'card.isCertificate': [],
  'card.tooNew': ['theirs', 'ours'],
  'card.damaged': [],
  'card.signatureInvalid': [],
  'card.otherStation': ['code'],
  'card.otherHeadquarters': ['code'],
  'card.notHeadquarters': [],
  'card.scopeEmpty': [],
  // bundles: the file
  'bundle.notABundle': ['name'],
  'bundle.headerTooLarge': ['maxKb'],
  'bundle.tooNew': ['theirs', 'ours'],
  'bundle.tooLarge': ['maxMb'],
  'bundle.truncated': ['haveBytes', 'wantBytes'],
  'bundle.damaged': ['where'],
  'bundle.senderUnknown': ['code'],
  'bundle.senderRevoked': ['code'],
  'bundle.signatureInvalid': ['code'],
  'bundle.otherRecipient': ['code'],
  'bundle.otherKey': [],
  // bundles: their place in the exchange
  'bundle.gap': ['applied', 'after'],
  'bundle.alreadyApplied': ['number'],
  'bundle.fork': ['code'],
  'bundle.nothingNew': [],
  // backups
  'backup.gone': ['name'],
  'backup.damaged': ['name'],
  'backup.tooNew': ['theirs', 'ours'],
  // records
  'record.gone': [],
  'record.changedMeanwhile': [],
  // workbooks people bring
  'workbook.notAWorkbook': [],
  'workbook.wrongType': ['found'],
  'workbook.oldExcel': [],
  'workbook.protected': [],
  'workbook.damaged': [],
  'workbook.empty': [],
  'workbook.tooLarge': ['maxMb'],
  'workbook.tooManySheets': ['max'],
  'workbook.tooManyRows': ['sheet', 'max'],
  'workbook.tooManyColumns': ['sheet', 'max'],
  // lists: why a row is not taken
  'import.nameEmpty': [],
  'import.unitEmpty': [],
  'import.unitUnknown': ['unit'],
  'import.unitAmbiguous': ['unit', 'candidates'],
  'import.unitWaits': ['unit'],
  'import.unitCodeMissing': ['unit'],
  'import.unitNameTaken': ['unit', 'code'],
  'import.awardEmpty': [],
  'import.awardUnknown': ['award'],
  'import.awardAmbiguous': ['award', 'candidates'],
  'import.recipientUnfit': ['award'],
  'import.dateImpossible': ['date'],
  'import.dateUnreadable': ['date'],
  'import.dateFuture': ['date', 'today'],
  'import.yearMissing': [],
  'import.birthImpossible': ['birth'],
  'import.birthOutOfReason': ['birth', 'from', 'to'],
  'import.textTooLong': ['length', 'max'],
  'import.hiddenMarks': ['marks'],
  'import.cellError': ['error'],
  'import.formulaUnsaved': [],
  // lists: taken, but look at it
  'import.html': [],
  'import.formulaLike': [],
  'import.formulaValue': [],
  'import.levelDisagrees': ['stated', 'award'],
  'import.awardNotInForce': ['award', 'date'],
  'import.decisionNumberMissing': [],
  'import.decisionDateMissing': [],
  'import.rankUnknown': ['rank'],
  'import.serviceNumberOdd': ['number'],
  'import.rowHidden': [],
  'import.totalDiffers': ['stated', 'taken'],
  'import.peopleAlike': ['sheet', 'row'],
  // lists: repeats and remarks
  'import.repeatInFile': ['sheet', 'row'],
  'import.repeatInRegister': [],
  'import.nameRecased': ['name'],
  'import.unitEnded': ['unit'],
  'import.personElsewhere': [],
  'import.yearDiffers': ['listYear', 'decisionYear'],
  'import.sheetNotRecognised': [],
  'import.sheetHidden': [],
  'import.oldFont': ['font'],
  // paper
  'print.noPrinter': ['printer'],
  'print.failed': ['printer', 'why'],
} as const;

export type RefusalCode = keyof typeof refusals;

/** A refusal as it crosses every border: screen, log, report. */
export type Refusal<C extends RefusalCode = RefusalCode> = C extends RefusalCode
  ? { readonly code: C; readonly params: { readonly [P in (typeof refusals)[C][number]]: string | number } }
  : never;
