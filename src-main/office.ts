import { type OfficeTask, runOffice } from './platform/office/office-task.ts';

// Holds neither database nor keys. A long list takes seconds and hundreds of megabytes: they end with this process.
process.parentPort.once('message', ({ data }) => {
  void runOffice(data as OfficeTask).then((bytes) => process.parentPort.postMessage(bytes));
});
