import { z } from 'zod';
import { contentId } from './ids.ts';
import { compareIssues, compareText } from './issues.ts';
import { SECTORS } from './locales/sectors.ts';
import { readYamlFile, type YamlPath } from './yaml-file.ts';
import type { Gazetteer, Issue, IssueCode, Labels, ListedProject, NamesByLanguage, Place } from './types.ts';
import { foldText } from './view.ts';

const name = z.string().trim().min(1);
const names = z.strictObject({ en: z.array(name).optional(), zh: z.array(name).optional() });
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

const RELATIONS = { partOf: 'PART_OF', expands: 'EXPANDS', replaces: 'REPLACES' } as const;
type RelationField = keyof typeof RELATIONS;
const RELATION_FIELDS = Object.keys(RELATIONS) as RelationField[];

const projectSchema = z.strictObject({
  id,
  prefLabel: z.strictObject({ en: name, zh: name }),
  aliases: names.optional(),
  notAliases: names.optional(),
  city: id.optional(),
  sector: z.enum(SECTORS),
  partOf: id.optional(),
  expands: id.optional(),
  replaces: id.optional(),
  sources: z.array(name).min(1),
});
const fileSchema = z.strictObject({ projects: z.array(projectSchema) });

type ProjectEntry = z.infer<typeof projectSchema>;

/**
 * Reads projects.yaml. Every problem is an issue with its line and column; with one among them the gazetteer is null,
 * so that no run goes on with half of it. Projects are sorted by id; the version is a hash of the content.
 */
export function readGazetteer(
  text: string,
  file: string,
  places: readonly Place[],
): { gazetteer: Gazetteer | null; issues: readonly Issue[] } {
  const yaml = readYamlFile(text, file, 'PROJECTS_SYNTAX');
  if (yaml.syntaxIssues.length > 0) return fail(yaml.syntaxIssues);
  const parsed = fileSchema.safeParse(yaml.value);
  if (!parsed.success) return fail(yaml.issuesOf('PROJECTS_INVALID', [], parsed.error));
  const { projects: entries } = parsed.data;
  const issueAt: IssueAt = (code, path, message) => yaml.issueAt(code, path, message);
  const issues = [...findBadReferences(entries, places, issueAt), ...findSharedNames(entries, issueAt)];
  if (issues.length > 0) return fail(issues);
  const projects = entries.map(toProject).sort((a, b) => compareText(a.id, b.id));
  return { gazetteer: { version: contentId(JSON.stringify(projects)), projects }, issues: [] };
}

type IssueAt = (code: IssueCode, path: YamlPath, message: string) => Issue;

function findBadReferences(entries: readonly ProjectEntry[], places: readonly Place[], issueAt: IssueAt): Issue[] {
  const ids = new Set<string>();
  const known = new Set(entries.map((entry) => entry.id));
  const cities = new Set(places.map((place) => place.id));
  return entries.flatMap((entry, index) => {
    const issues: Issue[] = [];
    const report = (code: IssueCode, field: keyof ProjectEntry, message: string) =>
      issues.push(issueAt(code, ['projects', index, field], message));
    if (ids.has(entry.id)) report('PROJECTS_DUPLICATE_ID', 'id', `Two projects have the id "${entry.id}".`);
    ids.add(entry.id);
    if (entry.city !== undefined && !cities.has(entry.city))
      report('PROJECTS_UNKNOWN_CITY', 'city', `"${entry.city}" of ${entry.id} is no place id, such as "dalian".`);
    for (const field of RELATION_FIELDS) {
      const other = entry[field];
      if (other !== undefined && (!known.has(other) || other === entry.id))
        report('PROJECTS_UNKNOWN_PROJECT', field, `"${other}" (${field} of ${entry.id}) is no other project's id.`);
    }
    return issues;
  });
}

/** One name, one project: two of one city, or one of a city and a programme matched everywhere, cannot be told apart. */
function findSharedNames(entries: readonly ProjectEntry[], issueAt: IssueAt): Issue[] {
  const owners = new Map<string, ProjectEntry[]>();
  return entries.flatMap((entry, index) =>
    listNames(entry).flatMap(({ text, path }) => {
      const key = foldText(text);
      const others = owners.get(key) ?? [];
      owners.set(key, [...others, entry]);
      const rival = others.find(
        ({ id: other, city }) =>
          other !== entry.id && (city === entry.city || city === undefined || entry.city === undefined),
      );
      if (!rival) return [];
      const message = `"${text}" is a name of ${rival.id} and of ${entry.id}.`;
      return [issueAt('PROJECTS_NAME_SHARED', ['projects', index, ...path], message)];
    }),
  );
}

function listNames({ prefLabel, aliases }: ProjectEntry): { text: string; path: YamlPath }[] {
  return (['en', 'zh'] as const).flatMap((language) => [
    { text: prefLabel[language], path: ['prefLabel', language] },
    ...(aliases?.[language] ?? []).map((text, index) => ({ text, path: ['aliases', language, index] })),
  ]);
}

function toProject(entry: ProjectEntry): ListedProject {
  const { prefLabel, aliases, notAliases, city, sector, sources } = entry;
  return {
    id: entry.id,
    prefLabel,
    aliases: withoutLabels(aliases, prefLabel),
    notAliases: { en: notAliases?.en ?? [], zh: notAliases?.zh ?? [] },
    ...(city === undefined ? {} : { city }),
    sector,
    relations: RELATION_FIELDS.flatMap((field) => {
      const project = entry[field];
      return project === undefined ? [] : [{ type: RELATIONS[field], project }];
    }),
    sources,
  };
}

function withoutLabels(aliases: ProjectEntry['aliases'], prefLabel: Labels): NamesByLanguage {
  const only = (language: 'en' | 'zh'): string[] =>
    [...new Set(aliases?.[language])].filter((alias) => alias !== prefLabel[language]);
  return { en: only('en'), zh: only('zh') };
}

function fail(issues: readonly Issue[]): { gazetteer: null; issues: readonly Issue[] } {
  return { gazetteer: null, issues: [...issues].sort(compareIssues) };
}
