import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  visit,
  type Alias,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import { composeYaml } from './compose-yaml.ts';
import { createIssue } from './issues.ts';
import type { Issue, IssueCode } from './types.ts';

/** A path into a YAML file: keys and list positions from the root. */
export type YamlPath = readonly (string | number)[];

/** A YAML file that knows where everything in it stands. */
export interface YamlFile {
  /** The plain value; undefined when the file is no valid YAML. */
  readonly value: unknown;
  readonly syntaxIssues: readonly Issue[];
  /** 1-based line and column of the value at a path, or of the nearest thing above it that exists. */
  position(path: YamlPath): { readonly line: number; readonly column: number };
  /** An issue that points at the very word. */
  issueAt(code: IssueCode, path: YamlPath, message: string): Issue;
  /** The issues of a failed check of the value at `path`, each at the word it speaks of; unknown fields at their key. */
  issuesOf(code: IssueCode, path: YamlPath, error: z.ZodError): Issue[];
}

/** One mistake brings others with it: more of a file, or of one value that is checked, are not told. */
const MAX_ERRORS = 20;

/** Parses YAML 1.2. Never throws. */
export function readYamlFile(text: string, file: string, syntaxCode: IssueCode): YamlFile {
  const lines = new LineCounter();
  const document = composeYaml(text, lines);
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const issueAtOffset = (code: IssueCode, offset: number, message: string): Issue =>
    createIssue(code, { file, ...place(offset) }, message);
  const findOffset = document && createOffsetFinder(document);
  const position: YamlFile['position'] = (path) => place(findOffset ? findOffset(path) : 0);
  const issueAt: YamlFile['issueAt'] = (code, path, message) => createIssue(code, { file, ...position(path) }, message);
  const refuse = (offset: number, message: string): Issue => issueAtOffset(syntaxCode, offset, message);
  return {
    ...readValue(document, refuse),
    position,
    issueAt,
    issuesOf: (code, path, error) =>
      error.issues.slice(0, MAX_ERRORS).flatMap((issue) => {
        const here = [...path, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
        return issue.code === 'unrecognized_keys'
          ? issue.keys
              .slice(0, MAX_ERRORS)
              .map((key) => issueAt(code, [...here, key], `There is no field "${key}" here.`))
          : [issueAt(code, here, `${String(here.at(-1) ?? 'The file')}: ${issue.message}.`)];
      }),
  };
}

/** The plain value, or what stands against it. */
function readValue(
  document: Document.Parsed | null,
  refuse: (offset: number, message: string) => Issue,
): Pick<YamlFile, 'value' | 'syntaxIssues'> {
  if (!document) return { value: undefined, syntaxIssues: [refuse(0, 'The file nests too deep.')] };
  const syntaxIssues = [
    ...document.errors.map(({ pos, message }) => refuse(pos[0], `${message}.`)),
    ...findAliases(document).map(({ source, range }) =>
      refuse(range?.[0] ?? 0, `"*${source}" is a YAML alias; write the words out.`),
    ),
  ].slice(0, MAX_ERRORS);
  if (syntaxIssues.length > 0) return { value: undefined, syntaxIssues };
  try {
    return { value: document.toJS(), syntaxIssues };
  } catch {
    // a %YAML 1.1 directive brings merge keys back, which may fail
    return {
      value: undefined,
      syntaxIssues: [refuse(0, 'The file is YAML 1.1 with merge keys; write plain YAML 1.2.')],
    };
  }
}

/** YAML's own aliases (`*name`) would have no place of their own. */
function findAliases(document: Document.Parsed): Alias[] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  return aliases;
}

/** Finds the offset of the node at a path, in a map's entry that of the key; or of the nearest thing above that exists. */
function createOffsetFinder(document: Document.Parsed): (path: YamlPath) => number {
  const known = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const pairOf = (map: YAMLMap, key: string | number): Pair | undefined => {
    // of a key given twice the first entry; to look through all entries for each would take time with their square
    const pairs = known.get(map) ?? new Map(map.items.toReversed().map((pair) => [valueOf(pair.key), pair]));
    known.set(map, pairs);
    return pairs.get(key);
  };
  return (path) => {
    let node: unknown = document.contents;
    let offset = document.contents?.range[0] ?? 0;
    for (const key of path) {
      const pair = isMap(node) ? pairOf(node, key) : undefined;
      node = pair ? pair.value : isSeq(node) && typeof key === 'number' ? node.items[key] : undefined;
      const shown = isNode(pair?.key) ? pair.key : node;
      if (!isNode(shown)) break;
      offset = shown.range?.[0] ?? offset;
    }
    return offset;
  };
}

function valueOf(key: unknown): unknown {
  return isScalar(key) ? key.value : undefined;
}
