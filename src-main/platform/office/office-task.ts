import type { ListDocument } from '#shared/domain/lists/list-document.ts';

export type OfficeFormat = 'docx' | 'xlsx';

/** What an office process is asked for, once. */
export interface OfficeTask {
  readonly format: OfficeFormat;
  readonly document: ListDocument;
}

/** The bytes of a file of Word or Excel. */
export async function runOffice({ format, document }: OfficeTask): Promise<Uint8Array> {
  if (format === 'docx') return (await import('./docx-file.ts')).writeDocx(document);
  return (await import('./xlsx-file.ts')).writeXlsx(document);
}
