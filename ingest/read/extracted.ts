import type { IssueCode } from '../types.ts';

/** What a reader took out of a file that is no plain text. All offsets then count in `text`. */
export interface Extracted {
  /** Lines end in "\n"; empty where the file could not be read or holds no text (then `problems` says why). */
  readonly text: string;
  /** As the file itself gives it; null where it gives none. */
  readonly title: string | null;
  readonly problems: readonly FileProblem[];
}

/** What is wrong with a file, without its place. */
export interface FileProblem {
  readonly code: IssueCode;
  readonly message: string;
}
