import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { LetterheadVersion } from '#shared/api/stations.ts';

interface StoredLetterhead extends Omit<LetterheadVersion, 'signerAuthority' | 'recipients'> {
  readonly signerAuthority: string;
  readonly recipients: string;
}

const columns = `valid_from AS validFrom, parent_body AS parentBody, issuing_body AS issuingBody, place, signer_authority AS signerAuthority,
  signer_title AS signerTitle, signer_rank AS signerRank, signer_name AS signerName, recipients`;

const toVersion = (row: StoredLetterhead): LetterheadVersion => ({
  ...row,
  signerAuthority: lines(row.signerAuthority),
  recipients: lines(row.recipients),
});

/** The letterhead in force on a day: the newest that began not after it. */
export function findLetterhead(db: ReadDb, on: string): LetterheadVersion | undefined {
  const row = db.get<StoredLetterhead>(
    `SELECT ${columns} FROM letterhead WHERE valid_from <= ? ORDER BY valid_from DESC LIMIT 1`,
    on,
  );
  return row && toVersion(row);
}

/** Newest first. */
export const listLetterheads = (db: ReadDb): readonly LetterheadVersion[] =>
  db.all<StoredLetterhead>(`SELECT ${columns} FROM letterhead ORDER BY valid_from DESC`).map(toVersion);

export function saveLetterhead(db: WriteDb, l: LetterheadVersion, savedAt: number): void {
  db.run(
    `INSERT OR REPLACE INTO letterhead (valid_from, parent_body, issuing_body, place, signer_authority, signer_title, signer_rank, signer_name,
     recipients, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    l.validFrom,
    l.parentBody,
    l.issuingBody,
    l.place,
    JSON.stringify(l.signerAuthority),
    l.signerTitle,
    l.signerRank,
    l.signerName,
    JSON.stringify(l.recipients),
    savedAt,
  );
}

const lines = (json: string): readonly string[] => (JSON.parse(json) as string[]).filter((line) => line !== '');
