import type { ReadDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { CertificateLine } from '#shared/domain/certificates/certificate-values.ts';
import { factOn, joinPeriod, unitOrderOn } from '../units/index.ts';

type Row = Omit<CertificateLine, 'awardId' | 'awardTypeId' | 'posthumous'> & {
  readonly awardId: Uint8Array;
  readonly awardTypeId: Uint8Array;
  readonly posthumous: number;
};

const day = `coalesce(d.decided_on, a.year || '-12-31')`;

const award = `a.id AS awardId, a.award_type_id AS awardTypeId, a.recipient_kind AS kind, t.name_vi AS formName, t.sort_order AS formOrder,
   coalesce(a.reason, '') AS reason, coalesce(CAST(a.register_seq AS TEXT), a.printed_number, '') AS registerNumber,
   coalesce(d.number, '') AS decisionNumber, coalesce(d.decided_on, '') AS decidedOn, coalesce(d.authority, t.authority) AS authority,
   coalesce(d.signer, '') AS signer, coalesce(d.signer_title, '') AS signerTitle, a.status`;
const tables = `award a JOIN award_type t ON t.id = a.award_type_id JOIN unit u ON u.id = a.unit_id
   LEFT JOIN decision d ON d.id = a.decision_id AND d.deleted = 0`;

/** The newest status that had begun on the day of the decision is death. */
const posthumous = `coalesce((SELECT f.value FROM person_fact f
   WHERE f.person_id = p.id AND f.kind = 'status' AND f.deleted = 0 AND coalesce(f.valid_from, '') <= ${day}
   ORDER BY coalesce(f.valid_from, '') DESC, f.id DESC LIMIT 1), '') = 'dead'`;

/** Which awards: a condition on `a`, with its parameters. */
interface Which {
  readonly sql: string;
  readonly params: readonly (Uint8Array | number)[];
}

export const ofDecision = (decisionId: string): Which => ({
  sql: 'a.decision_id = ?',
  params: [uuidToBytes(decisionId)],
});

export const ofAwards = (awardIds: readonly string[]): Which => ({
  sql: `a.id IN (${awardIds.map(() => '?').join(', ')})`,
  params: awardIds.map(uuidToBytes),
});

/** Of the newest awards: enough to know how long names become. */
const newest = 'a.rid IN (SELECT rid FROM award WHERE deleted = 0 ORDER BY rid DESC LIMIT 3000)';
export const ofNewest: Which = { sql: newest, params: [] };

const toLine = ({ posthumous: dead, ...row }: Row): CertificateLine => ({
  ...row,
  awardId: bytesToUuid(row.awardId),
  awardTypeId: bytesToUuid(row.awardTypeId),
  posthumous: dead === 1,
});

/** Collectives and households in the order of units as it was, people by given name; void awards among them. */
export function listLines(db: ReadDb, { sql, params }: Which): readonly CertificateLine[] {
  const above = `coalesce(iif(up.rid IS NULL, NULL, ${factOn('up', 'name')}), ${factOn('u', 'parent_name')}, '')`;
  const groups = db.all<Row>(
    `SELECT coalesce(a.team_name, a.unit_name) AS name, '' AS rank, '' AS post, 0 AS posthumous,
       iif(a.team_name IS NULL, ${above}, a.unit_name) AS unit, ${award}
     FROM ${tables} ${joinPeriod('u', day)} LEFT JOIN unit up ON up.id = ${factOn('u', 'parent_id')} ${joinPeriod('up', day)}
     WHERE a.recipient_kind <> 'person' AND a.deleted = 0 AND ${sql} ORDER BY ${unitOrderOn('u')}, a.team_name, a.rid`,
    ...params,
  );
  const people = db.all<Row>(
    `SELECT p.full_name AS name, coalesce(a.rank, '') AS rank, coalesce(a.post, '') AS post, ${posthumous} AS posthumous,
       coalesce(a.team_name || ', ', '') || a.unit_name AS unit, ${award}
     FROM ${tables} JOIN person o ON o.id = a.person_id JOIN person p ON p.id = coalesce(o.root_id, o.id)
     WHERE a.recipient_kind = 'person' AND a.deleted = 0 AND ${sql} ORDER BY a.name_key, a.rid`,
    ...params,
  );
  return [...groups, ...people].map(toLine);
}
