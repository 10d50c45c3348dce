import type { ReadDb } from '#db/handles.ts';
import type { BlankRow, Candidate, CertificateChoice } from '#shared/api/certificates.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import {
  type CertificateLine,
  type CertificateValues,
  certificateValues,
} from '#shared/domain/certificates/certificate-values.ts';
import { type CertificatesInput, inListOrder } from '#shared/domain/certificates/certificates-layout.ts';
import { isWhole, placeCertificate } from '#shared/domain/certificates/place.ts';
import type { Letterhead } from '#shared/domain/lists/list-input.ts';
import { findLetterhead } from '../stations/index.ts';
import { blankOf } from './blanks.service.ts';
import { listLines, ofAwards, ofDecision, ofNewest } from './certificates.repo.ts';

const LAST_DAY = '9999-12-31';

/** The letterhead of a decision's day; papers older than the first one take the present. Asked once for each day. */
function letterheads(db: ReadDb): (decidedOn: string) => Letterhead | undefined {
  const known = new Map<string, Letterhead | undefined>();
  return (decidedOn) => {
    if (!known.has(decidedOn)) {
      const found = (decidedOn !== '' && findLetterhead(db, decidedOn)) || findLetterhead(db, LAST_DAY);
      known.set(decidedOn, found && without(found));
    }
    return known.get(decidedOn);
  };
}

const without = ({ validFrom: _, ...letterhead }: Letterhead & { readonly validFrom: string }): Letterhead =>
  letterhead;

type Chosen = { readonly blank: BlankRow; readonly awards: CertificatesInput['awards'] };

function choose(db: ReadDb, { blankId, decisionId, awardIds }: CertificateChoice): Result<Chosen> {
  const blank = blankOf(db, blankId);
  if (!blank) return refuse('record.gone');
  const letterheadOn = letterheads(db);
  const present = letterheadOn('');
  if (!present) return refuse('list.noLetterhead');
  const wanted = awardIds && new Set<string>(awardIds);
  const found = decisionId
    ? listLines(db, ofDecision(decisionId)).filter(({ awardId }) => wanted?.has(awardId) ?? true)
    : listLines(db, ofAwards(awardIds ?? []));
  const awards = inListOrder(found).map((line) => ({ line, letterhead: letterheadOn(line.decidedOn) ?? present }));
  return ok({ blank, awards });
}

/** Every award that was chosen, with what stands against its certificate. Refuses: record.gone, list.noLetterhead. */
export function listCandidates(db: ReadDb, choice: CertificateChoice): Result<readonly Candidate[]> {
  const chosen = choose(db, choice);
  if (!chosen.ok) return chosen;
  const { blank, awards } = chosen.value;
  return ok(
    awards.map(({ line, letterhead }) => {
      const values = certificateValues(line, letterhead);
      return {
        awardId: line.awardId,
        kind: line.kind,
        recipient: values.recipient,
        unit: line.unit,
        awardTypeId: line.awardTypeId,
        authority: line.authority,
        formName: line.formName,
        posthumous: line.posthumous,
        isVoid: line.status !== 'valid',
        otherForm: blank.awardTypeId !== null && blank.awardTypeId !== line.awardTypeId,
        problems: placeCertificate(blank.sheet, values).problems.map(({ field, why, sign }) => ({
          kind: field.kind,
          why,
          sign,
        })),
      };
    }),
  );
}

/** Everything that certificates are made of; void awards are never among them. Refuses: record.gone, list.noLetterhead, certificate.none. */
export function certificatesInput(db: ReadDb, choice: CertificateChoice): Result<CertificatesInput> {
  const chosen = choose(db, choice);
  if (!chosen.ok) return chosen;
  const { sheet } = chosen.value.blank;
  const awards = chosen.value.awards.filter(
    ({ line, letterhead }) =>
      line.status === 'valid' && isWhole(placeCertificate(sheet, certificateValues(line, letterhead))),
  );
  return awards.length === 0 ? refuse('certificate.none') : ok({ sheet, awards });
}

/** The awards whose recipient, post, achievement … are the longest of the newest ones. Refuses: list.noLetterhead. */
export function longestExamples(db: ReadDb): Result<readonly CertificateValues[]> {
  const letterheadOn = letterheads(db);
  const present = letterheadOn('');
  if (!present) return refuse('list.noLetterhead');
  const lines = listLines(db, ofNewest).filter(({ status }) => status === 'valid');
  const valuesOf = (line: CertificateLine): CertificateValues =>
    certificateValues(line, letterheadOn(line.decidedOn) ?? present);
  const measures: readonly ((line: CertificateLine) => number)[] = [
    ({ kind, rank, name }) => (kind === 'person' ? rank.length + name.length : 0),
    ({ kind, name }) => (kind === 'unit' ? name.length : 0),
    ({ post, unit }) => post.length + unit.length,
    ({ reason }) => reason.length,
  ];
  const longest = measures.flatMap((measure) => {
    const [first, ...others] = lines;
    return first ? [others.reduce((best, line) => (measure(line) > measure(best) ? line : best), first)] : [];
  });
  return ok([...new Set(longest)].map(valuesOf));
}
