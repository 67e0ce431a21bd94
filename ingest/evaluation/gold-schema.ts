import { z } from 'zod';
import { GOLD_EVENTS, GOLD_MODALITIES } from './events.ts';
import { THEMES } from '../taxonomy/schema.ts';

const theme = z.enum(THEMES, {
  error: ({ input }) => `there is no theme ${JSON.stringify(input)} (themes: ${THEMES.join(', ')})`,
});

const offset = z.int().min(0);

const project = z.looseObject({
  start: offset,
  end: offset,
  surface: z.string().optional(),
  project: z.string().min(1),
  events: z.array(z.enum(GOLD_EVENTS)).optional(),
  modality: z.enum(GOLD_MODALITIES).optional(),
  year: z.int().optional(),
  optional: z.boolean().optional(),
});

/** What must fit together. */
interface Labelled {
  readonly start: number;
  readonly end: number;
  readonly text?: string | undefined;
  readonly projects?:
    readonly { readonly start: number; readonly end: number; readonly surface?: string | undefined }[] | undefined;
}

/** One line of a label file; docs/evaluation.md says what the fields mean. Unknown fields are let pass. */
export function goldSchema(concepts: ReadonlySet<string>) {
  const concept = z.string().refine((id) => concepts.has(id), {
    error: ({ input }) => `the taxonomy has no concept ${JSON.stringify(input)}`,
  });
  return z
    .looseObject({
      doc: z.string().min(1),
      start: offset,
      end: offset,
      text: z.string().optional(),
      themes: z.array(theme),
      optional_themes: z.array(theme).optional(),
      concepts: z.array(concept).optional(),
      projects: z.array(project).optional(),
    })
    .superRefine((row, context) => {
      for (const [path, message] of findContradictions(row)) context.addIssue({ code: 'custom', path, message });
    });
}

export type GoldEntry = z.infer<ReturnType<typeof goldSchema>>;

type Problem = readonly [path: PropertyKey[], message: string];

/** Offsets that cannot be, and words that are not what stands at their offsets. */
function findContradictions(row: Labelled): Problem[] {
  const { start, end, text, projects = [] } = row;
  if (start >= end) return [[['end'], `the sentence ends (${end}) before it has begun (${start})`]];
  const wrongLength = text === undefined ? null : explainLength(text, row);
  if (wrongLength !== null) return [[['text'], wrongLength]];
  return projects.flatMap((project, index): Problem[] => {
    const { surface } = project;
    const tell = (field: string, message: string): Problem[] => [[['projects', index, field], message]];
    if (project.start >= project.end)
      return tell('end', `the name ends (${project.end}) before it has begun (${project.start})`);
    if (project.start < start || project.end > end)
      return tell('start', `the name lies outside its sentence (${start} to ${end})`);
    if (surface === undefined) return [];
    const there = text?.slice(project.start - start, project.end - start);
    const message =
      there === undefined || there === surface
        ? explainLength(surface, project)
        : `at these offsets stands ${JSON.stringify(there)}`;
    return message === null ? [] : tell('surface', message);
  });
}

function explainLength(words: string, { start, end }: { start: number; end: number }): string | null {
  return words.length === end - start
    ? null
    : `the words are ${words.length} UTF-16 units long, the offsets say ${end - start}`;
}
