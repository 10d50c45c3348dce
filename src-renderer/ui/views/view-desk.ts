/** What can be done with the saved views of a list. Whoever keeps them answers with a sentence where it refuses. */
export type ViewDesk = {
  readonly views: readonly { readonly name: string; readonly opening: boolean }[];
  readonly current: string | undefined;
  /** The list no longer stands as the present view was kept. */
  readonly changed: boolean;
  readonly pick: (name: string) => void;
  /** Keeps what is looked at, in the place of the view `was`. */
  readonly save: (name: string, was?: string) => Promise<string | undefined>;
  readonly rename: (name: string, was: string) => Promise<string | undefined>;
  /** Answers with what brings it back. */
  readonly remove: (name: string) => Promise<() => void>;
  readonly openWith: (name: string | null) => void;
};
