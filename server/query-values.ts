import type { QueryEdge, QueryNode } from './api-types.ts';

/** Nodes and edges met while values were made plain, by key. */
export interface Found {
  readonly nodes: Map<string, QueryNode>;
  readonly edges: Map<string, QueryEdge>;
}

/** Longest caption, in UTF-16 code units. */
const CAPTION_LENGTH = 60;

/**
 * Turns a value of Grafeo's results into plain JSON. A node becomes `{key, label, caption, …properties}`, an edge
 * `{key, type, from, to, properties}`, a path `{nodes, edges}` of these, wherever they stand; each is added to `found`.
 * An integer past 2^53, a number that JSON has not (`NaN`, `Infinity`) and a date become text, bytes hexadecimal text.
 * `keyOf` gives the `key` of the node with an internal id.
 */
export function toPlainValue(value: unknown, found: Found, keyOf: (id: number) => string): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (value instanceof Float32Array) return [...value];
  const plain = (inner: unknown): unknown => toPlainValue(inner, found, keyOf);
  if (Array.isArray(value)) return value.map(plain);
  const record = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  if (isNode(record)) return addNode(record, found);
  if (isEdge(record)) return addEdge(record, found, keyOf);
  return record;
}

/** What to call a node: its name, title, id or how its text begins, whichever it has first. */
export function createCaption(properties: Readonly<Record<string, unknown>>, fallback: string): string {
  const { nameEn, nameZh, title, text, id } = properties;
  const caption = [nameEn, nameZh, title, text, id].find((value) => typeof value === 'string' && value !== '');
  const characters = [...(typeof caption === 'string' ? caption : fallback)];
  return characters.length > CAPTION_LENGTH ? `${characters.slice(0, CAPTION_LENGTH).join('')}…` : characters.join('');
}

type GrafeoNode = Record<string, unknown> & { readonly _id: number; readonly _labels: readonly string[] };
type GrafeoEdge = Record<string, unknown> & { _id: number; _type: string; _source: number; _target: number };

function isNode(record: Record<string, unknown>): record is GrafeoNode {
  return (
    typeof record._id === 'number' &&
    Array.isArray(record._labels) &&
    record._labels.every((name) => typeof name === 'string')
  );
}

function isEdge(record: Record<string, unknown>): record is GrafeoEdge {
  const { _id, _type, _source, _target } = record;
  return [_id, _source, _target].every((id) => typeof id === 'number') && typeof _type === 'string';
}

function addNode({ _id, _labels, ...properties }: GrafeoNode, found: Found): unknown {
  const key = typeof properties.key === 'string' ? properties.key : String(_id);
  const label = _labels.find((name) => name !== 'Atlas') ?? _labels[0] ?? '';
  const caption = createCaption(properties, key);
  found.nodes.set(key, { key, label, caption });
  return { ...properties, key, label, caption };
}

/** Named as in the picture, `TYPE:FROM:TO`, and by its own key, which is unique only among edges of its type between the same ends. */
function addEdge(edge: GrafeoEdge, found: Found, keyOf: (id: number) => string): unknown {
  const { _id, _type, _source, _target, key = _id, ...properties } = edge;
  const [from, to] = [keyOf(_source), keyOf(_target)];
  const name = [_type, from, to, ...(key === '' ? [] : [key])].join(':');
  const shown = { key: name, type: _type, from, to };
  found.edges.set(name, shown);
  return { ...shown, properties };
}
