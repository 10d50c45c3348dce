import { z } from 'zod';
import { fileToken } from './common.ts';
import { job } from './contract.ts';

export interface WrittenMove {
  readonly folderName: string;
  readonly files: number;
  readonly sizeBytes: number;
}

export interface TakenMove {
  readonly stationName: string;
  readonly units: number;
  readonly people: number;
  readonly awards: number;
}

const inFolder = z.object({ folder: fileToken });

export const movesApi = {
  /**
   * Writes everything this station has into a new folder of the chosen one, to be opened on another machine.
   * Refuses: station.notSetUp, disk.full, medium.lost, file.notWritable, backup.damaged.
   */
  'moves.write': job(inFolder).returns<WrittenMove>(),
  /**
   * Takes such a folder, on a machine that has no station yet. Nothing is put in place before all of it was checked.
   * Refuses: station.alreadySetUp, move.notAMove, move.damaged, backup.tooNew, and what reading and writing refuse.
   */
  'moves.take': job(inFolder).returns<TakenMove>(),
};
