import { type Job, JobCancelled } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { Workbook, WorkbookSource } from '#shared/base/workbook.ts';
import { pieceTogether, type WorkbookPiece } from '#shared/base/workbook-pieces.ts';
import type { TransferredPort } from './host-port.ts';

/** Hands a list, or where it lies, to a parser process of its own and waits; a crash of it is a refusal, not a fault. */
export interface ParserClient {
  read(source: WorkbookSource, fileName: string, job: Job): Promise<Result<Workbook>>;
  connect(id: string, port: TransferredPort): void;
  gone(id: string): void;
}

export function makeParserClient(need: (id: string) => void): ParserClient {
  const waiting = new Map<
    string,
    { source: WorkbookSource; port?: TransferredPort; end(result: Result<Workbook>): void; lost(): void }
  >();
  let count = 0;
  return {
    read: (source, fileName, job) =>
      new Promise((resolve, reject) => {
        count += 1;
        const id = `parse-${count}`;
        const end = (result: Result<Workbook>): void => {
          waiting.delete(id);
          resolve(result);
        };
        waiting.set(id, { source, end, lost: () => end(refuse('file.unreadable', { name: fileName })) });
        job.onCancel(() => {
          waiting.get(id)?.port?.close(); // the parser ends when its port closes
          waiting.delete(id);
          reject(new JobCancelled());
        });
        need(id);
      }),
    connect(id, port) {
      const one = waiting.get(id);
      if (!one) return port.close();
      one.port = port;
      const take = pieceTogether();
      port.on('message', ({ data }) => {
        const piece = data as Result<WorkbookPiece>;
        const workbook = piece.ok ? take(piece.value) : undefined;
        if (piece.ok && !workbook) return port.postMessage('more');
        one.end(workbook ? ok(workbook) : (piece as Result<never>));
        port.close();
      });
      port.on('close', one.lost);
      port.start();
      port.postMessage({ source: one.source });
    },
    gone: (id) => waiting.get(id)?.lost(),
  };
}
