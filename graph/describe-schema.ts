import { STATUS_RULES, TEXT_RULE } from './rules.ts';
import { EDGE_KINDS, NODE_KINDS, SCHEMA_VERSION, type EdgeKind, type NodeKind, type PropertyKind } from './schema.ts';

/** The page docs/graph.md, made from the tables of `schema.ts`: Markdown, ending in a line break. */
export function describeSchema(): string {
  return [
    '# The graph',
    `Schema version ${SCHEMA_VERSION}. Made from \`graph/schema.ts\`; a test compares the two.`,
    'Every node has its label below and, second, `Atlas`, with a unique `key` (`City:dalian`) and an `id`. Every edge has a `key`, unique among the edges of its type between the same two nodes. A property without a value is absent. Dates are ISO texts.',
    'Set by: `document` when a document is loaded; `reference` from taxonomy, gazetteer and list of places; `derived` worked out from the whole stored graph after every load, so that the order of loads does not matter; `review` by people.',
    '## Nodes',
    ...Object.entries<NodeKind>(NODE_KINDS).map(([label, kind]) =>
      [
        `### ${label}\n\n${kind.meaning} Set by: ${kind.origin}. \`id\`: ${kind.id}.`,
        listProperties(kind.properties),
      ].join('\n\n'),
    ),
    '## Edges',
    ...Object.entries<EdgeKind>(EDGE_KINDS).map(([type, kind]) =>
      [
        `### ${type}\n\n\`(${kind.from})-[:${type}]->(${kind.to})\` ${kind.meaning} Set by: ${kind.origin}. \`key\`: ${kind.key}.`,
        ...(Object.keys(kind.properties).length === 0 ? [] : [listProperties(kind.properties)]),
      ].join('\n\n'),
    ),
    '## Rules',
    `**Counted text.** ${TEXT_RULE}`,
    '**Status.** Only events that are done or ongoing move the status; they are taken in the order of their time (`latest`, else `earliest`, else `saidOn`). `statusRule` and `STATUS_FROM.rule` name what decided:',
    Object.entries(STATUS_RULES)
      .map(([rule, meaning]) => `- \`${rule}\`: ${meaning}`)
      .join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function listProperties(properties: Readonly<Record<string, PropertyKind>>): string {
  return Object.entries(properties)
    .map(([name, { type, meaning, origin }]) => `- \`${name}\` (${type}${origin ? `, ${origin}` : ''}): ${meaning}`)
    .join('\n');
}
