import type { Issue, IssueCode, Severity } from './types.ts';

interface IssueKind {
  readonly severity: Severity;
  /** What it means and what to do, for docs/issues.md. */
  readonly meaning: string;
}

/** Every issue code with its severity and explanation. `docs/issues.md` is made from this table. */
export const ISSUE_KINDS: Readonly<Record<IssueCode, IssueKind>> = {
  FILE_EMPTY: { severity: 'error', meaning: 'The file holds no text. Save the page again.' },
  FILE_BINARY: { severity: 'error', meaning: 'The file is no text: it holds control bytes. Convert it to text first.' },
  FILE_ENCODING: {
    severity: 'info',
    meaning: 'The file is not in UTF-8. It was read in the encoding the message names.',
  },
  FILE_LETTERS_LOST: {
    severity: 'warning',
    meaning: 'Some bytes fit the encoding of the file nowhere and became “�” (a cut or damaged file). Save it again.',
  },
  FILE_TOO_LARGE: {
    severity: 'error',
    meaning: 'The file is larger than a report can be (64 MB, a million letters a text, 2,000 pages of PDF). Split it.',
  },
  FILE_UNREADABLE: { severity: 'error', meaning: 'The file is missing or may not be read.' },
  FILE_UNSUPPORTED: {
    severity: 'warning',
    meaning:
      'The file has an ending that no reader is for (those read: .txt .md .html .htm .pdf .docx .jsonl .zip). It was left out.',
  },
  FILE_DAMAGED: {
    severity: 'error',
    meaning: 'The file is no whole PDF, Word or ZIP file of the kind its ending says. Download it again.',
  },
  FILE_ENCRYPTED: { severity: 'error', meaning: 'The file asks for a password. Save a copy without one.' },
  PDF_WITHOUT_TEXT: {
    severity: 'error',
    meaning: 'The PDF holds pictures of pages and no text (a scan). Have its text recognised first (OCR).',
  },
  PDF_PAGES_WITHOUT_TEXT: {
    severity: 'warning',
    meaning: 'Some pages of the PDF hold no text (pictures, or scanned pages). The others were read.',
  },
  ARCHIVE_TOO_LARGE: {
    severity: 'error',
    meaning: 'The archive unpacks to more than any set of reports would need. What lies beyond the limit was left out.',
  },
  FOLDER_WITHOUT_REPORTS: { severity: 'error', meaning: 'The folder holds no file that a reader is for.' },
  FRONT_MATTER_INVALID: {
    severity: 'warning',
    meaning: 'The front matter of a Markdown file is no valid YAML, or is not closed. Its fields are ignored.',
  },
  SIDECAR_INVALID: {
    severity: 'warning',
    meaning: 'The file of fields beside a report (NAME.meta.yaml) is no valid YAML. Its fields are ignored.',
  },
  SIDECAR_ALONE: {
    severity: 'warning',
    meaning:
      'A file NAME.meta.yaml has no report beside it: report.meta.yaml goes with report.txt, report.pdf and so on.',
  },
  GIVEN_INVALID: {
    severity: 'warning',
    meaning: 'A field given beside a text has the wrong type, is unknown or names an unknown place. It is ignored.',
  },
  JSONL_INVALID: {
    severity: 'error',
    meaning: 'A line is no JSON object with a string `text`. The line was left out; the others are read.',
  },
  DOCUMENT_DUPLICATE: {
    severity: 'warning',
    meaning: 'Two files hold the same text. Both are kept as texts of one report; the sentences of one are counted.',
  },
  DOCUMENT_SIMILAR: {
    severity: 'info',
    meaning:
      'Two texts are nearly the same by their content (a copy with small edits, another page, a translation). They are texts of one report; the sentences of one are counted.',
  },
  TEXTS_DISAGREE: {
    severity: 'warning',
    meaning:
      'Two texts are nearly the same, but city or year was read or given differently. Each keeps its own; say which is right in a sidecar or field.',
  },
  CITY_UNKNOWN: { severity: 'warning', meaning: 'The text names no place clearly enough. The document has no city.' },
  CITY_CONFLICT: {
    severity: 'warning',
    meaning:
      'Title, file name or a given field say another place than the text. A field wins over the text, the text over title and file name.',
  },
  YEAR_UNKNOWN: {
    severity: 'warning',
    meaning: 'Nothing states the year of the report. The document is loaded and hangs on its city, without a report.',
  },
  YEAR_CONFLICT: {
    severity: 'warning',
    meaning:
      'Title, file name, a given field or another place of the text say another year. A field wins over the text, the text over title and file name.',
  },
  YEAR_FROM_POSTING: {
    severity: 'warning',
    meaning: 'Only a posting date tells the year: the last resort. Check that the text is of that year.',
  },
  MODE_UNKNOWN: {
    severity: 'warning',
    meaning:
      'No heading, and hardly a sentence, tells what is looked back on and what is planned. Most sentences of the document have no mode, and no year unless they name one.',
  },
  TAXONOMY_SYNTAX: {
    severity: 'error',
    meaning: 'The taxonomy is no valid YAML at the place named (often an indent).',
  },
  TAXONOMY_INVALID: { severity: 'error', meaning: 'A field of the taxonomy is missing, unknown or of the wrong type.' },
  TAXONOMY_ALIAS_SHARED: {
    severity: 'error',
    meaning: 'Two concepts claim one alias. Keep it under one; if it speaks of both, say so with `alsoTags`.',
  },
  TAXONOMY_ALIAS_REFUSED: {
    severity: 'error',
    meaning: 'An alias stands among the look-alikes to refuse: it could never match.',
  },
  TAXONOMY_UNKNOWN_CONCEPT: {
    severity: 'error',
    meaning: '`broader` or `alsoTags` names a concept that does not exist.',
  },
  TAXONOMY_DUPLICATE_ID: {
    severity: 'error',
    meaning: 'Two concepts have one id, or two rules of a concept in one language.',
  },
  TAXONOMY_CYCLE: { severity: 'error', meaning: 'Following `broader` from a concept leads back to it.' },
  TAXONOMY_CONCEPT_EMPTY: {
    severity: 'warning',
    meaning: 'A concept has neither terms nor rules nor a concept below it: no sentence can get it.',
  },
  TAXONOMY_LABEL_SHARED: { severity: 'warning', meaning: 'Two concepts bear one name: people cannot tell them apart.' },
  TAXONOMY_FORM_SHARED: {
    severity: 'warning',
    meaning:
      'Two terms of different concepts become one in another number, tense or spelling (harbor, harbour). The form counts for one of them only, and the message says for which.',
  },
  TAXONOMY_ALIAS_INSIDE: {
    severity: 'info',
    meaning: 'A term stands inside a longer one of another theme. The message says which of them counts there.',
  },
  TAXONOMY_TERM_SHADOWED: {
    severity: 'error',
    meaning:
      'A term can never count: a look-alike or another term takes every place it can stand in, or nothing is left of it after folding.',
  },
  TAXONOMY_LOOK_ALIKE_IDLE: {
    severity: 'warning',
    meaning:
      'A look-alike holds no term and no word of a rule of its theme: it refuses nothing but the theme of a heading.',
  },
  TAXONOMY_LOOK_ALIKE_SHADOWED: {
    severity: 'info',
    meaning: 'The terms inside a look-alike are refused without it, since a longer term covers them.',
  },
  TAXONOMY_RULE_DEAD: {
    severity: 'error',
    meaning:
      'A rule can never hold: a group is empty after folding, its words do not fit `within`, or `none` forbids what `all` asks for.',
  },
  TAXONOMY_LISTED_TWICE: { severity: 'info', meaning: 'A look-alike, example or related concept is listed twice.' },
  TAXONOMY_RELATED: {
    severity: 'warning',
    meaning: '`related` names no concept of the file, or the concept itself, one above or one below it (SKOS, S27).',
  },
  TAXONOMY_RELATED_ONE_SIDED: {
    severity: 'info',
    meaning: 'A concept names another as related, and that one does not name it.',
  },
  TAXONOMY_LANGUAGE_MISSING: {
    severity: 'warning',
    meaning:
      'A concept has terms or examples in one language only. The other finds it only through the terms of that one.',
  },
  TAXONOMY_SCOPE_NOTE_MISSING: {
    severity: 'info',
    meaning: 'A concept has no `scopeNote`: nothing settles a doubt about what belongs to it.',
  },
  TAXONOMY_EXAMPLES_FEW: {
    severity: 'info',
    meaning: 'A concept has fewer than four examples and counter-examples together.',
  },
  TAXONOMY_EXAMPLE_FAILS: {
    severity: 'error',
    meaning: 'An example does not get its theme. The message says which terms were found and why they do not count.',
  },
  TAXONOMY_COUNTER_EXAMPLE_FAILS: {
    severity: 'error',
    meaning: 'A counter-example gets the theme it must not get. The message names the terms responsible.',
  },
  TAXONOMY_TERM_UNUSED: { severity: 'info', meaning: 'The corpus does not hold the term (`atlas lint --corpus`).' },
  TAXONOMY_TERM_DOUBTFUL: {
    severity: 'warning',
    meaning:
      'Most sentences of the corpus in which the term counts have another theme and no other term of its own: it may mean something else there. Make it weak or longer, or list look-alikes.',
  },
  TAXONOMY_TERM_HIDDEN: {
    severity: 'info',
    meaning: 'The corpus holds the term only inside longer ones, which count in its place.',
  },
  SKOS_SYNTAX: { severity: 'error', meaning: 'The file is no valid Turtle at the place named.' },
  SKOS_INTEGRITY: {
    severity: 'warning',
    meaning:
      'The file breaks an integrity condition of SKOS (the number is that of the SKOS Reference). It is read all the same.',
  },
  SKOS_WITHOUT_CONCEPTS: { severity: 'error', meaning: 'The file holds no `skos:Concept`.' },
  SKOS_LEFT_OUT: { severity: 'warning', meaning: 'A taxonomy cannot say what stands there: it was left out.' },
  SKOS_ADAPTED: {
    severity: 'info',
    meaning: 'What stands there is said in another way in the taxonomy, and the message says how.',
  },
  PROJECTS_SYNTAX: { severity: 'error', meaning: 'The gazetteer is no valid YAML at the place named.' },
  PROJECTS_INVALID: {
    severity: 'error',
    meaning: 'A field of the gazetteer is missing, unknown or of the wrong type.',
  },
  PROJECTS_NAME_SHARED: { severity: 'error', meaning: 'Two projects of one city claim one name.' },
  PROJECTS_DUPLICATE_ID: { severity: 'error', meaning: 'Two projects have one id.' },
  PROJECTS_UNKNOWN_PROJECT: { severity: 'error', meaning: 'A relation names a project that does not exist.' },
  PROJECTS_UNKNOWN_CITY: { severity: 'error', meaning: '`city` names a place that is not in the list of places.' },
  PAIRS_INVALID: {
    severity: 'error',
    meaning:
      'A line of aligned pairs is no JSON object with the texts `en` and `zh`. The line was left out; the others are compared.',
  },
  DECISIONS_INVALID: {
    severity: 'error',
    meaning:
      'A line of the decisions on suggestions is no JSON object of the form that `atlas suggest` writes. It is ignored; the others count.',
  },
  GOLD_INVALID: {
    severity: 'error',
    meaning:
      'A line of labels is no JSON object, lacks a field, names a theme or concept that does not exist, has impossible offsets or labels a sentence twice. The line is not counted.',
  },
  GOLD_TEXT_DIFFERS: {
    severity: 'error',
    meaning:
      'The words of a label are not those that stand at its offsets: it was made on another version of the text. The line is not counted.',
  },
  GOLD_DOCUMENT: {
    severity: 'warning',
    meaning:
      '`doc` names none of the texts read, and all its sentences count as not found; or it names several, and what was found in any of them counts. Write the document’s whole id.',
  },
};

/** Makes an issue of a known code; the severity is the code's. */
export function createIssue(code: IssueCode, place: Pick<Issue, 'file' | 'line' | 'column'>, message: string): Issue {
  return { code, severity: ISSUE_KINDS[code].severity, ...place, message };
}

/** `FILE:LINE:COLUMN severity CODE message`, as compilers print it. */
export function formatIssue({ file, line, column, severity, code, message }: Issue): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${severity} ${code} ${message}`;
}

/** Orders issues by file, place and code, so that the same input prints the same list. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Orders by UTF-16 code units: the same everywhere, whatever the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
