import Ajv from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Schemas and code lists of OC4IDS 0.9.5 are no part of the project; where they lie beside it, packages are held against them. */
const STANDARD = join(import.meta.dirname, '..', '..', '..', 'shared', 'oc4ids');

export const hasStandard = existsSync(join(STANDARD, 'project-package-schema.json'));
if (!hasStandard) console.warn(`Checks against the schemas of OC4IDS are skipped: there is no folder ${STANDARD}.`);

const readSchema = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object;

/** What the standard's own schema (JSON Schema, draft 4) finds wrong with a package: places with words; [] for a valid one. */
export function findSchemaErrors(value: unknown): readonly string[] {
  const ajv = new Ajv({ schemaId: 'id', meta: false, format: 'full', allErrors: true, unknownFormats: [] });
  const draft4 = createRequire(import.meta.url).resolve('ajv/lib/refs/json-schema-draft-04.json');
  ajv.addMetaSchema(readSchema(draft4));
  ajv.addSchema(readSchema(join(STANDARD, 'project-schema.json')));
  const validate = ajv.compile(readSchema(join(STANDARD, 'project-package-schema.json')));
  void validate(value);
  return (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message ?? ''}`);
}

/** The codes of a list of the standard: `milestoneCode`. */
export function readCodes(list: string): readonly string[] {
  const [, ...lines] = readFileSync(join(STANDARD, `${list}.csv`), 'utf8').split(/\r?\n/);
  return lines.flatMap((line) => /^([A-Za-z.]+),/.exec(line)?.[1] ?? []);
}
