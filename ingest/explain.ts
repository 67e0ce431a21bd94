import { detectLanguage } from './language.ts';
import { findNamedProjects } from './named-projects.ts';
import type { ProjectFinder, ProjectHit } from './projects.ts';
import type { Tagger } from './compile-tagger.ts';
import { tagSentence, type TermHit } from './tag.ts';
import { THEMES } from './taxonomy/schema.ts';
import type { Language, QuotedSpan } from './types.ts';

/** Why a sentence has its themes and projects, and why not others. */
export interface Explanation {
  readonly text: string;
  readonly language: Language;
  /** Ordered by offset, the longer first. Offsets count in `text`. */
  readonly hits: readonly ExplainedHit[];
  /** The themes the sentence gets, in the order of `THEMES`; empty for none. */
  readonly themes: readonly string[];
}

/** A term or name found, kept or refused. */
export interface ExplainedHit extends QuotedSpan {
  readonly kind: 'theme' | 'project';
  /** Concept or project id. */
  readonly of: string;
  /** Null for projects. */
  readonly theme: string | null;
  /** The words as taxonomy or gazetteer have them. */
  readonly term: string;
  readonly rule: string;
  readonly kept: boolean;
  /** Why it was refused, or what it rests on. */
  readonly reason: string;
  /** `taxonomy.yaml:48`; for listed projects the file alone, `of` says the entry; `found` for names that nobody listed. */
  readonly source: string;
}

/** What explaining needs. The file names are for `source` only. */
export interface ExplainTools {
  readonly tagger: Tagger;
  readonly projects: ProjectFinder;
  /** Default `taxonomy.yaml`. */
  readonly taxonomyFile?: string;
  /** Default `projects.yaml`. */
  readonly projectsFile?: string;
}

/** What a report knows of a sentence and the sentence alone does not tell. */
export interface ExplainContext {
  /** Detected where it is not given. */
  readonly language?: Language | undefined;
  /** Place id of the report: it settles which project a name means. */
  readonly city?: string | undefined;
  /** The heading the sentence stands under: it may pass on its theme. */
  readonly heading?: string | undefined;
  /** The themes its paragraph mostly speaks of: the heading passes on these only; absent: any. */
  readonly topics?: readonly string[] | undefined;
}

/** Explains one sentence, alone or in its context. Pure; blank text has no hits. */
export function explainSentence(tools: ExplainTools, text: string, context: ExplainContext = {}): Explanation {
  const { tagger, projects, taxonomyFile = 'taxonomy.yaml', projectsFile = 'projects.yaml' } = tools;
  const { language, city = null } = context;
  const heading = context.heading === undefined ? null : { text: context.heading, startOffset: 0 };
  const topics = context.topics && { topics: new Set(context.topics) };
  const terms = tagSentence(tagger, { text, startOffset: 0, heading, ...topics }).hits;
  const names = findNamedProjects(projects, { text, startOffset: 0, city });
  const hits = [
    ...terms.map((hit) => explainTerm(hit, taxonomyFile)),
    ...names.map((hit) => explainName(hit, projectsFile)),
  ];
  return {
    text,
    language: language ?? detectLanguage(text),
    hits: hits.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset),
    themes: THEMES.filter((theme) => hits.some((hit) => hit.kept && hit.theme === theme)),
  };
}

function explainTerm({ concept, line, ...hit }: TermHit, file: string): ExplainedHit {
  return { ...hit, kind: 'theme', of: concept, source: `${file}:${line}` };
}

function explainName({ project, name, ...hit }: ProjectHit, file: string): ExplainedHit {
  const source = hit.rule.startsWith('found:') ? 'found' : file;
  return { ...hit, kind: 'project', of: project, theme: null, term: name, source };
}
