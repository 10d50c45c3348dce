import { encodeChanges } from '#shared/domain/sync/wire-changes.ts';
import { encodeTransactions } from '#shared/domain/sync/wire-transactions.ts';
import type { ForgedFile, Forgery } from '#support/forge-bundle.ts';
import { forgedMember, honestChanges, honestTx } from '#support/forge-bundle.ts';
import { testStations } from '#support/stations.ts';
import { aboutContent, firstContent, type KitContent, unknownContent } from './contents.ts';

export interface Recipe {
  readonly forgery: Forgery;
  /** what happens to the finished file */
  readonly file?: (honest: Buffer) => Uint8Array;
  /** `ok`, or the code that every later version must refuse with as well */
  readonly outcome: string;
  readonly content?: object;
  /** how it is opened; as data when absent */
  readonly kind?: 'volume';
}

const { other, stranger } = testStations;
const changes = 'changes-0001.jsonl.br';
const linesOf = (values: Iterable<unknown>): string =>
  [...values].map((value) => `${JSON.stringify(value)}\n`).join('');

const carrying = (content: KitContent): Forgery => ({
  about: aboutContent(content),
  members: [
    forgedMember('tx-0001.jsonl.br', linesOf(encodeTransactions(content.transactions))),
    forgedMember(changes, linesOf(encodeChanges(content.changes))),
  ],
});
const withChanges = (text: string | Uint8Array, over = {}): Forgery => ({
  members: [honestTx(), forgedMember(changes, text, over)],
});
const upwards: ForgedFile = { name: '../../evil', content: Buffer.from('x') };
const flip =
  (at: (bytes: Buffer) => number) =>
  (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at(copy)] = (copy[at(copy)] ?? 0) ^ 1;
    return copy;
  };

/** One file each; a recipe that has been frozen is never changed, a new case gets a new name. */
export const recipes: Readonly<Record<string, Recipe>> = {
  'good-first': { forgery: carrying(firstContent), outcome: 'ok', content: firstContent },
  'good-unknown-tables': { forgery: carrying(unknownContent), outcome: 'ok', content: unknownContent },
  'good-receipt-only': {
    forgery: {
      members: [],
      about: {
        number: 2,
        upTo: { position: 0, chain: '0'.repeat(64) },
        ack: { position: 5, chain: 'a'.repeat(64), bundle: 3 },
      },
    },
    outcome: 'ok',
    content: { transactions: [], changes: [] },
  },
  'good-newer-writer': {
    forgery: { ...carrying(firstContent), header: (h) => ({ ...h, version: 2, volume: { of: 3, part: 1 } }) },
    outcome: 'ok',
    content: firstContent,
  },
  'not-a-bundle': { forgery: {}, file: () => Buffer.from('Danh sách khen thưởng\n'), outcome: 'bundle.notABundle' },
  'too-new': { forgery: { header: (h) => ({ ...h, minReader: 1000 }) }, outcome: 'bundle.tooNew' },
  'header-too-large': {
    forgery: { header: (h) => ({ ...h, padding: 'x'.repeat(66_000) }) },
    outcome: 'bundle.headerTooLarge',
  },
  'header-rewritten': { forgery: { line: (text) => text.replace(',', ', ') }, outcome: 'bundle.damaged' },
  'other-recipient': {
    forgery: { about: { to: { id: other.id, code: other.code } } },
    outcome: 'bundle.otherRecipient',
  },
  'other-key': { forgery: { recipients: [other.keys.public.age] }, outcome: 'bundle.otherKey' },
  stranger: { forgery: { about: { from: { id: stranger.id, code: stranger.code } } }, outcome: 'bundle.senderUnknown' },
  'header-by-another': { forgery: { headerSeed: other.keys.signSeed }, outcome: 'bundle.signatureInvalid' },
  'manifest-by-another': { forgery: { manifestSeed: other.keys.signSeed }, outcome: 'bundle.signatureInvalid' },
  'another-number-over-old-body': {
    forgery: { header: (h) => ({ ...h, about: { ...(h.about as object), number: 13 } }) },
    outcome: 'bundle.damaged',
  },
  'bit-in-header': { forgery: {}, file: flip((b) => b.indexOf('UNTAAA')), outcome: 'bundle.signatureInvalid' },
  'bit-in-body': { forgery: {}, file: flip((b) => b.length - 100), outcome: 'bundle.damaged' },
  truncated: { forgery: {}, file: (b) => b.subarray(0, -1), outcome: 'bundle.truncated' },
  trailing: { forgery: {}, file: (b) => Buffer.concat([b, Buffer.from('x')]), outcome: 'bundle.damaged' },
  'member-missing': {
    forgery: { files: (all) => all.filter(({ name }) => name !== changes) },
    outcome: 'bundle.damaged',
  },
  'path-upwards': { forgery: { files: (all) => [upwards, ...all] }, outcome: 'bundle.damaged' },
  'members-reversed': { forgery: { members: [honestChanges(), honestTx()] }, outcome: 'bundle.damaged' },
  bomb: { forgery: withChanges(Buffer.alloc(60 * 1024 ** 2, 0x20), { bytes: 100 }), outcome: 'bundle.damaged' },
  deep: { forgery: withChanges(`${'['.repeat(100_000)}${']'.repeat(100_000)}\n`), outcome: 'bundle.damaged' },
  'unknown-transaction': {
    forgery: withChanges('[9,"U",4,"AAAAAAAAAAAAAAAAAAAAAA",2,[],1]\n'),
    outcome: 'bundle.damaged',
  },
  'unknown-site': { forgery: withChanges('[0,"U",4,"AAAAAAAAAAAAAAAAAAAAAA",2,[7,1],1]\n'), outcome: 'bundle.damaged' },
  'lone-surrogate': {
    forgery: withChanges('[0,"U",4,"AAAAAAAAAAAAAAAAAAAAAA",2,[],"\\ud800"]\n'),
    outcome: 'bundle.damaged',
  },
};
