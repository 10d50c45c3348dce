import { type Job, JobCancelled } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { Workbook, WorkbookSource } from '#shared/base/workbook.ts';
import { pieceTogether, type WorkbookPiece } from '#shared/base/workbook-pieces.ts';
import type { TransferredPort } from './host-port.ts';

/** Where a picture lies, or the whole of it. */
export interface PictureSource {
  readonly picture: string | Uint8Array;
  readonly name: string;
}

/** What a parser is asked: a list, or the codes in a picture. */
export type ParserAsk = { readonly source: WorkbookSource } | PictureSource;

/** Hands a file, or where it lies, to a parser process of its own and waits; a crash of it is a refusal, not a fault. */
export interface ParserClient {
  read(source: WorkbookSource, fileName: string, job: Job): Promise<Result<Workbook>>;
  readCodes(picture: PictureSource, job: Job): Promise<Result<readonly string[]>>;
  connect(id: string, port: TransferredPort): void;
  gone(id: string): void;
}

interface Waiting {
  readonly ask: ParserAsk;
  port?: TransferredPort;
  /** Ends it, or tells that more is wanted. */
  take(answer: Result<unknown>): 'more' | 'ended';
  lost(): void;
}

export function makeParserClient(need: (id: string) => void): ParserClient {
  const waiting = new Map<string, Waiting>();
  let count = 0;
  /** @param collect what came as far as the answer is whole */
  const askParser = <T>(ask: ParserAsk, fileName: string, collect: (piece: never) => T | undefined, job: Job) =>
    new Promise<Result<T>>((resolve, reject) => {
      count += 1;
      const id = `parse-${count}`;
      const end = (result: Result<T>): 'ended' => {
        waiting.delete(id);
        resolve(result);
        return 'ended';
      };
      const take = (answer: Result<unknown>): 'more' | 'ended' => {
        if (!answer.ok) return end(answer);
        const whole = collect(answer.value as never);
        return whole === undefined ? 'more' : end(ok(whole));
      };
      waiting.set(id, { ask, take, lost: () => end(refuse('file.unreadable', { name: fileName })) });
      job.onCancel(() => {
        waiting.get(id)?.port?.close(); // the parser ends when its port closes
        waiting.delete(id);
        reject(new JobCancelled());
      });
      need(id);
    });
  return {
    read: (source, fileName, job) =>
      askParser<Workbook>({ source }, fileName, pieceTogether() as (piece: WorkbookPiece) => Workbook | undefined, job),
    readCodes: (picture, job) => askParser(picture, picture.name, (codes: readonly string[]) => codes, job),
    connect(id, port) {
      const one = waiting.get(id);
      if (!one) return port.close();
      one.port = port;
      port.on('message', ({ data }) => {
        if (one.take(data as Result<unknown>) === 'more') port.postMessage('more');
        else port.close();
      });
      port.on('close', one.lost);
      port.start();
      port.postMessage(one.ask);
    },
    gone: (id) => waiting.get(id)?.lost(),
  };
}
