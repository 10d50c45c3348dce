/** Who acts, on which station and when: comes in with every command, so that replay, test and history are one path. */
export interface Ctx {
  readonly actor: string;
  readonly stationId: string;
  /** instant in ms, UTC */
  readonly now: number;
  /** today at the station, YYYY-MM-DD */
  readonly today: string;
  newId(): string;
}
