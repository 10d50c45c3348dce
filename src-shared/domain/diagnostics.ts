/** What a supporter may see of a station: versions, counts, faults. No name, no text that anybody typed. */
export type DiagnosticFacts = {
  readonly role: string;
  readonly stationCode: string;
  readonly appVersion: string;
  readonly sqlite: string;
  /** steps of the register that were applied */
  readonly steps: number;
  readonly registerBytes: number;
  readonly freeBytes: number;
  readonly readOnly: boolean;
  readonly unlocked: boolean;
  readonly certified: boolean;
  /** rows by table */
  readonly rows: Readonly<Record<string, number>>;
  readonly bundlesSent: number;
  readonly bundlesReceived: number;
  /** changes that wait, by reason */
  readonly waiting: Readonly<Record<string, number>>;
  readonly conflicts: number;
  readonly backups: number;
  readonly lastBackupAt: number | null;
};

const HEADER = /^\d{4}-\d\d-\d\dT[\d:.]+Z [A-Z0-9-]+ [\w.]+$/;
const FRAME = /^\s+at (?:async )?(?:([\w$.<>[\] ]+) \()?.*?([\w.-]+):(\d+):(\d+)\)?$/;
const KIND = /^([A-Z]\w*(?:Error|Fault)|[A-Z]\w*TooNew)\b/;

/**
 * A fault log without what its messages may hold: when, reference, call, the kind of error and where in the program;
 * never the message, since it can quote what was typed, and of paths only the last part.
 */
export function withoutWords(log: string): string {
  return log
    .split('\n')
    .flatMap((line) => {
      if (HEADER.test(line)) return [line];
      const frame = FRAME.exec(line);
      if (frame) return [`    at ${frame[1] ?? '?'} (${frame[2]}:${frame[3]}:${frame[4]})`];
      const kind = KIND.exec(line);
      return kind ? [`  ${kind[1]}`] : [];
    })
    .join('\n');
}
