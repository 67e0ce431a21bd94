import { z } from 'zod';
import { AtlasError } from '../ingest/errors.ts';

/** A request that cannot be answered as it is; the message says in one sentence what to mend. */
export class RequestError extends AtlasError {
  readonly status: 400 | 403 | 404 | 413 | 415;

  constructor(code: string, status: RequestError['status'], message: string) {
    super(code, message, { exitCode: 2 });
    this.status = status;
  }
}

const key = z.string().min(3).max(1000);
const year = z.coerce.number().int().min(1900).max(2100);
const text = z.string().trim().min(1);
/** `dalian,qingdao` → both; an empty text is no filter. */
const ids = z
  .string()
  .max(4000)
  .transform((list) => list.split(',').filter((id) => id !== ''));

const filters = z.object({
  city: ids.optional(),
  from_year: year.optional(),
  to_year: year.optional(),
  theme: ids.optional(),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Parameters of `/api/evidence`: a node, or both ends of an edge. */
export const evidenceParameters = z.union(
  [filters.extend({ node: key }).strict(), filters.extend({ from: key, to: key }).strict()],
  {
    error:
      'give node=KEY or from=KEY&to=KEY, with city, from_year, to_year, theme, offset and limit (1 to 200) as needed',
  },
);

/** Parameters of `/api/search`. */
export const searchParameters = z.strictObject({
  q: text.max(200),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Parameters of `/api/explain`. */
export const explainParameters = z.strictObject({
  text: text.max(5000),
  lang: z.enum(['en', 'zh']).optional(),
  city: text.max(100).optional(),
  heading: text.max(1000).optional(),
  topics: text.max(200).optional(),
});

/** Body of `POST /api/query`. */
export const queryBody = z.strictObject({
  cypher: z.string(),
  parameters: z.record(z.string(), z.json()).default({}),
});

/** Reads parameters; throws `RequestError` with `BAD_PARAMETER`, whose sentence names the first that is wrong. */
export function parseParameters<T>(schema: z.ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = issue?.path.join('.') ?? '';
  const problem = (issue?.message ?? 'not understood').replace(/\.$/, '');
  const where = name === '' ? 'the parameters' : `the parameter ${name}`;
  throw new RequestError('BAD_PARAMETER', 400, `Mend ${where}: ${problem}.`);
}
