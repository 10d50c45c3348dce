import { ok, type Result } from '#shared/base/result.ts';
import { inPieces, type WorkbookPiece } from '#shared/base/workbook-pieces.ts';
import type { ParserAsk } from './ipc/parser-client.ts';
import { readPicture } from './platform/pictures/read-codes.ts';
import { readWorkbook } from './platform/workbooks/read-workbook.ts';

// Holds neither database nor keys: what the bytes of a workbook or a picture may do to a parser stays in this process.
process.parentPort.once('message', (first) => {
  const [port] = first.ports;
  if (!port) return;
  let pieces: Iterator<WorkbookPiece> = [][Symbol.iterator]();
  // Each when it is asked for: a long list in one message would hold up whoever takes it in.
  const post = (): void => {
    const piece = pieces.next();
    if (!piece.done) port.postMessage(ok(piece.value) satisfies Result<WorkbookPiece>);
  };
  port.on('message', ({ data }) => {
    if (data === 'more') return post();
    const ask = data as ParserAsk;
    if ('picture' in ask) return void readPicture(ask).then((codes) => port.postMessage(codes));
    void readWorkbook(ask.source).then((result) => {
      if (!result.ok) return port.postMessage(result);
      pieces = inPieces(result.value);
      post();
    });
  });
  port.on('close', () => process.exit(0));
  port.start();
});
