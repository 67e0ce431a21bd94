import { createIssue } from '../issues.ts';
import type { GivenMetadata, Issue } from '../types.ts';
import { readGivenYaml } from './given.ts';

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?<yaml>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
/** A first line of dashes with a field in the next, but no line that closes the block. */
const UNCLOSED = /^\ufeff?---[ \t]*\r?\n[ \t]*[A-Za-z]\w*[ \t]*:/;

export interface FrontMatter {
  readonly given: GivenMetadata;
  /** Where the body begins in the source text. */
  readonly bodyOffset: number;
  readonly issues: readonly Issue[];
}

/** Reads the YAML front matter of a Markdown text; a field of the wrong type is an issue at its place and left out. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const block = FRONT_MATTER.exec(text);
  if (!block) {
    const message = 'The front matter is not closed by a line "---"; it was read as text.';
    const issues = UNCLOSED.test(text)
      ? [createIssue('FRONT_MATTER_INVALID', { file, line: 1, column: 1 }, message)]
      : [];
    return { given: {}, bodyOffset: 0, issues };
  }
  const where = { file, firstLine: 2, code: 'FRONT_MATTER_INVALID', what: 'front matter' } as const;
  return { ...readGivenYaml(block.groups?.['yaml'] ?? '', where), bodyOffset: block[0].length };
}
