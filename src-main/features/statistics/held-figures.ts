import type { ReadDb } from '#db/handles.ts';
import { fold } from '#shared/base/vi-text.ts';
import { recipientKinds } from '#shared/domain/awards.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { levels } from '#shared/domain/levels.ts';
import type { Sex } from '#shared/domain/statistics/choice.ts';
import type { Figures } from '#shared/domain/statistics/figures.ts';
import { stateOf } from '../../platform/register/remembered-order.ts';
import {
  type ChangedRows,
  changedAfter,
  figuresBetween,
  figuresOf,
  figuresOfYear,
  lastAward,
  lastEntry,
  mergedPeople,
  type StoredFigure,
  sexesOf,
  sexesOfAll,
  waitingRows,
  yearsOfAwards,
} from './figures.repo.ts';

/** More changes than this are dearer one by one than all years anew. */
const MANY_CHANGES = 50_000;
/** Rows that are read in one go while nobody waits: some 25 ms. */
const SLICE = 10_000;

/** Numbers for texts, each the first time it is met; 0 stands for none. */
class Numbers {
  private readonly known = new Map<string, number>();
  of(text: string): number {
    const number = this.known.get(text) ?? this.known.size + 1;
    this.known.set(text, number);
    return number;
  }
}

/**
 * The awards that count, held by the worker that counts them: read once, a year at a time as years are asked for, then kept right by the
 * register's own log, which names every row that anybody changed. So writing costs nothing, and no change can be forgotten.
 */
export class HeldFigures {
  private state = '';
  private lsn = 0;
  private years = new Set<number>();
  private sliced = 0;
  private waiting: ChangedRows = { awards: [], people: [] };
  private readonly collectives = new Numbers();
  private readonly posts: string[] = [''];
  private readonly postNumbers = new Map<string, number>([['', 0]]);
  private sexes: Sex[] = [];
  /** people who were merged into others */
  roots: ReadonlyMap<number, number> = new Map();
  private figures: Figures = empty(0, this.posts);

  /** The awards of some years, as the register is now. */
  of(db: ReadDb, from: number, to: number): Figures {
    this.catchUp(db);
    const known = yearsOfAwards(db);
    if (!known) return this.figures;
    for (let year = Math.max(from, known.first); year <= Math.min(to, known.last); year++) {
      if (this.years.has(year)) continue;
      this.makeRoom(lastAward(db));
      for (const row of figuresOfYear(db, year)) this.put(row);
      this.years.add(year);
    }
    return this.figures;
  }

  sexOf = (person: number): Sex => this.sexes[this.roots.get(person) ?? person] ?? 'unknown';

  /** Reads on while nobody asks anything, so that years not asked for yet are there when they are. Returns whether more is left. */
  readOn(db: ReadDb): boolean {
    this.catchUp(db);
    const known = yearsOfAwards(db);
    const last = lastAward(db);
    if (!known || this.sliced >= last) return false;
    this.makeRoom(last);
    const upTo = Math.min(this.sliced + SLICE, last);
    for (const row of figuresBetween(db, this.sliced, upTo)) this.put(row);
    this.sliced = upTo;
    if (upTo < last) return true;
    for (let year = known.first; year <= known.last; year++) this.years.add(year);
    return false;
  }

  private catchUp(db: ReadDb): void {
    const state = stateOf(db);
    if (state === this.state) return;
    const lsn = lastEntry(db);
    const waiting = waitingRows(db);
    const changed = this.lsn > 0 && lsn >= this.lsn ? changedAfter(db, this.lsn) : undefined;
    const awards = [...new Set([...(changed?.awards ?? []), ...waiting.awards, ...this.waiting.awards])];
    const people = [...new Set([...(changed?.people ?? []), ...waiting.people, ...this.waiting.people])];
    if (!changed || awards.length > MANY_CHANGES) this.forget();
    else {
      this.makeRoom(lastAward(db));
      for (const { rid, counted } of figuresOf(db, awards)) {
        this.clear(rid);
        if (counted && (this.years.has(counted.year) || rid <= this.sliced)) this.put(counted);
      }
    }
    if (!changed || people.length > MANY_CHANGES) this.sexes = [];
    for (const { rid, sex } of this.sexes.length === 0 ? sexesOfAll(db) : sexesOf(db, people)) this.sexes[rid] = sex;
    this.roots = new Map(mergedPeople(db).map(({ rid, root }) => [rid, root]));
    this.waiting = waiting;
    this.lsn = lsn;
    this.state = state;
  }

  private forget(): void {
    this.years = new Set();
    this.sliced = 0;
    this.figures = empty(0, this.posts);
  }

  private clear(rid: number): void {
    this.figures.year[rid] = 0;
  }

  private makeRoom(last: number): void {
    const { length, year } = this.figures;
    if (last + 1 <= length) return;
    const larger = last + 1 <= year.length ? this.figures : grown(this.figures, Math.ceil((last + 1) * 1.1));
    this.figures = { ...larger, length: last + 1 };
  }

  private put(row: StoredFigure): void {
    const { rid } = row;
    const into = this.figures;
    into.year[rid] = row.year;
    into.kind[rid] = recipientKinds.indexOf(row.kind as (typeof recipientKinds)[number]);
    into.level[rid] = levels.indexOf(row.level as (typeof levels)[number]);
    into.commendation[rid] =
      commendationTypes.indexOf((row.commendation ?? '') as (typeof commendationTypes)[number]) + 1;
    into.type[rid] = row.type;
    into.unit[rid] = row.unit;
    into.movement[rid] = row.movement ?? 0;
    into.post[rid] = row.kind === 'person' ? this.postOf(row.post ?? '') : 0;
    into.recipient[rid] =
      row.kind === 'person' && row.person !== null
        ? row.person
        : -this.collectives.of(`${row.kind} ${row.unit} ${fold(row.team ?? '')}`);
  }

  private postOf(post: string): number {
    const known = this.postNumbers.get(post);
    if (known !== undefined) return known;
    const number = this.posts.push(post) - 1;
    this.postNumbers.set(post, number);
    return number;
  }
}

const empty = (size: number, posts: readonly string[]): Figures => ({
  length: 0,
  year: new Uint16Array(size),
  kind: new Uint8Array(size),
  level: new Uint8Array(size),
  commendation: new Uint8Array(size),
  type: new Int32Array(size),
  unit: new Int32Array(size),
  movement: new Int32Array(size),
  post: new Int32Array(size),
  recipient: new Int32Array(size),
  posts,
});

function grown(figures: Figures, size: number): Figures {
  const larger = empty(size, figures.posts);
  larger.year.set(figures.year);
  larger.kind.set(figures.kind);
  larger.level.set(figures.level);
  larger.commendation.set(figures.commendation);
  larger.type.set(figures.type);
  larger.unit.set(figures.unit);
  larger.movement.set(figures.movement);
  larger.post.set(figures.post);
  larger.recipient.set(figures.recipient);
  return larger;
}

const held = new WeakMap<ReadDb, HeldFigures>();

/** One for each connection. */
export function heldFigures(db: ReadDb): HeldFigures {
  const there = held.get(db) ?? new HeldFigures();
  held.set(db, there);
  return there;
}

/** Reads some more years ahead. Returns whether more is left. */
export const readFiguresOn = (db: ReadDb): boolean => heldFigures(db).readOn(db);
