import { z } from 'zod';
import { hasHiddenMarks } from '#shared/base/vi-text.ts';
import { signatureText, stationCode } from '#shared/domain/sync/bundle-form.ts';

/**
 * The files by which stations come to know each other: headquarters' card, a unit's request that answers it, the
 * certificate that answers the request, and later a unit's announcement of its next keys. Objects are loose: a newer program may add fields this one need not know, as
 * long as `minReader` admits it. Source: docs/BUNDLE-FORMAT.md, cards.
 */
export const cardVersion = 1;
export const cardMaxBytes = 64 * 1024;

export const cardKinds = ['headquarters', 'request', 'certificate', 'rotation'] as const;
export type CardKind = (typeof cardKinds)[number];
/** Those, and what travels only inside bundles. */
export type SignedKind = CardKind | 'revocation' | 'succession';

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const instant = z.iso.datetime();
/** Shown to people beside a fingerprint, so nothing in it may turn or hide letters. */
const name = z
  .string()
  .min(1)
  .max(400)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it refuses
  .refine((text) => !hasHiddenMarks(text) && !/[\u0000-\u001f\u007f]/.test(text));
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const ageRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
const station = z.looseObject({ id: uuid, code: stationCode });
const keys = z.looseObject({
  /** Ed25519, 32 bytes, base64url */
  sign: z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/),
  age: ageRecipient,
});

const card = <Kind extends SignedKind>(kind: Kind) =>
  z.looseObject({
    SoVang: z.literal('card'),
    kind: z.literal(kind),
    version: z.int().min(1),
    minReader: z.int().min(1),
    station,
    /** of the station, as its people call it */
    name,
    keys,
    signature: signatureText,
  });

/** Signed by itself: proves that whoever made it holds the keys, and nothing about who that is. */
export const headquartersCard = card('headquarters').extend({ recovery: ageRecipient, createdAt: instant });
export type HeadquartersCard = z.infer<typeof headquartersCard>;

/** Signed by itself, and addressed: `headquarters.identity` is the hash of the card it answers. */
export const requestCard = card('request').extend({
  unit: z.looseObject({ id: uuid.nullable(), code: z.string().max(40).nullable(), name }),
  headquarters: station.extend({ identity: hash }),
  createdAt: instant,
});
export type RequestCard = z.infer<typeof requestCard>;

/** Signed by headquarters. The scope lists unit ids by year: a cluster head's station may hold its cluster's units. */
export const certificateCard = card('certificate').extend({
  role: z.literal('unit'),
  scope: z.record(z.string().regex(/^(19|20)\d{2}$|^2100$/), z.array(uuid).min(1).max(2000)),
  serial: z.int().min(1),
  headquarters: station.extend({ identity: hash }),
  issuedAt: instant,
});
export type CertificateCard = z.infer<typeof certificateCard>;

/**
 * Signed by headquarters: bundles of this station from a position of its log on are no longer taken, nor those of any
 * other run of its numbers. `version` is that of the roster that says so.
 */
export const revocationCard = card('revocation').extend({
  from: z.int().min(0),
  stream: uuid.nullable(),
  reason: z.string().max(400),
  version: z.int().min(1),
  headquarters: station.extend({ identity: hash }),
  issuedAt: instant,
});
export type RevocationCard = z.infer<typeof revocationCard>;

export const statedCard = z.looseObject({
  SoVang: z.literal('card'),
  kind: z.string().max(40),
  minReader: z.int().min(1),
});

const keysBefore = z.looseObject({ sign: keys.shape.sign, age: ageRecipient });

/**
 * A unit's next keys, announced under its present ones: signed by both, in that order. `replaces` is the serial of its
 * certificate, so that an announcement counts once.
 */
export const rotationCard = card('rotation').extend({
  before: keysBefore,
  replaces: z.int().min(1),
  headquarters: station.extend({ identity: hash }),
  createdAt: instant,
  /** by the keys before, over all fields but the two signatures */
  endorsement: signatureText,
});
export type RotationCard = z.infer<typeof rotationCard>;

/** Headquarters' next keys, likewise, with the card that stands for it from then on. Travels in bundles only. */
export const successionCard = card('succession').extend({
  before: keysBefore,
  /** counts headquarters' changes of keys */
  number: z.int().min(1),
  /** of the roster that says so */
  roster: z.int().min(1),
  card: headquartersCard,
  endorsement: signatureText,
});
export type SuccessionCard = z.infer<typeof successionCard>;

const fileWords: Readonly<Record<CardKind, string>> = {
  headquarters: 'CapTren',
  request: 'DeNghi',
  certificate: 'ChungNhan',
  rotation: 'DoiKhoa',
};

/** What a card is called when it is written; any name will do when it is read. */
export const cardFileName = (kind: CardKind, code: string): string => `SV-${code}-${fileWords[kind]}.svc`;
