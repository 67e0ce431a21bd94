/** `names` are lists of texts; dates are ISO texts. A property without a value is absent. */
export type PropertyType = 'text' | 'texts' | 'integer' | 'boolean';

/**
 * Who sets it: `document` when a document is loaded, `reference` from taxonomy, gazetteer and list of places, `derived`
 * worked out from the whole stored graph after every load.
 */
export type Origin = 'document' | 'reference' | 'derived' | 'review';

export interface PropertyKind {
  readonly type: PropertyType;
  readonly meaning: string;
  /** Where it is not that of the node or edge. */
  readonly origin?: Origin;
}

export interface NodeKind {
  readonly meaning: string;
  readonly origin: Origin;
  /** What `id` is; `key` is always `Label:id`. */
  readonly id: string;
  readonly properties: Readonly<Record<string, PropertyKind>>;
}

export interface EdgeKind {
  readonly from: string;
  readonly to: string;
  readonly meaning: string;
  readonly origin: Origin;
  /** What `key` is made of; unique among the edges of one type between the same two nodes. */
  readonly key: string;
  readonly properties: Readonly<Record<string, PropertyKind>>;
}

/** A text property. */
export const text = (meaning: string, origin?: Origin): PropertyKind => ({
  type: 'text',
  meaning,
  ...(origin && { origin }),
});
/** A property of a whole number. */
export const integer = (meaning: string, origin?: Origin): PropertyKind => ({
  type: 'integer',
  meaning,
  ...(origin && { origin }),
});
/** A text property. */
export /** A property of a list of texts. */
const texts = (meaning: string): PropertyKind => ({ type: 'texts', meaning });
