import type { WorkbookSource } from '#shared/base/workbook.ts';
import { readWorkbook } from './platform/workbooks/read-workbook.ts';

// Holds neither database nor keys: what a workbook's bytes may do to a parser stays in this process.
process.parentPort.once('message', (first) => {
  const [port] = first.ports;
  if (!port) return;
  port.on('message', ({ data }) => {
    const { source } = data as { source: WorkbookSource };
    void readWorkbook(source).then((result) => port.postMessage(result));
  });
  port.on('close', () => process.exit(0));
  port.start();
});
