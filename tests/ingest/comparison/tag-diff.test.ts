import { describe, expect, it } from 'vitest';
import { diffTags, type DiffSentence, type TaggedRun } from '../../../ingest/comparison/tag-diff.ts';
import type { Tag } from '../../../ingest/types.ts';

const tag = (concept: string, rule: string): Tag => {
  const theme = concept.split('.')[0] ?? '';
  return { concept, theme, rule, role: 'own', startOffset: 0, endOffset: 2, quote: '渔业' };
};

const sentence = (startOffset: number, text: string, themes: Tag[] = [], document = 'a.txt'): DiffSentence => ({
  ...{ document, startOffset, endOffset: startOffset + text.length, text, themes },
  ...{ city: 'dalian', reportYear: 2024 },
});

const run = (sentences: DiffSentence[], hashes: Record<string, string> = { 'a.txt': 'one' }): TaggedRun => ({
  documents: Object.entries(hashes).map(([id, sha256]) => ({ id, sha256 })),
  sentences,
});

const FISH = tag('marine-economy.fishery', 'term:渔业');
const PORT = tag('marine-economy.ports', 'weak:港口+渔业');

describe('diffTags(before, after)', () => {
  it('finds nothing between a run and itself', () => {
    const same = run([sentence(0, '渔业。', [FISH]), sentence(9, '海岸。')]);
    expect(diffTags(same, same)).toMatchObject({
      documents: { both: 1, onlyOld: [], onlyNew: [], rewritten: [] },
      sentences: { compared: 2, boundsOld: 0, boundsNew: 0 },
      changes: [],
      concepts: [],
    });
  });

  it('groups what came and fell by the term of the tag, and counts sentences, not tags', () => {
    const before = run([
      sentence(0, '渔业。', [FISH]),
      sentence(9, '渔业港口。', [FISH, PORT]),
      sentence(20, '岸线。'),
    ]);
    const after = run([
      sentence(0, '渔业。'),
      sentence(9, '渔业港口。'),
      sentence(20, '岸线。', [tag('marine-economy.coast', 'term:岸线')]),
    ]);
    const { themes, changes } = diffTags(before, after);
    expect(themes['marine-economy']).toEqual({ old: 2, new: 1, gained: 1, lost: 2 });
    expect(changes.map(({ change, concept, rule, sentences }) => [change, concept, rule, sentences])).toEqual([
      ['lost', 'marine-economy.fishery', 'term:渔业', 2],
      ['gained', 'marine-economy.coast', 'term:岸线', 1],
      ['lost', 'marine-economy.ports', 'weak:港口', 1],
    ]);
    expect(changes[0]?.samples[0]).toEqual({ id: 'a.txt@0', city: 'dalian', reportYear: 2024, text: '渔业。' });
  });

  it('tells a change of concept under the same theme apart from gain and loss', () => {
    const { changes, concepts } = diffTags(run([sentence(0, '渔业。', [FISH])]), run([sentence(0, '渔业。', [PORT])]));
    expect(changes).toEqual([]);
    expect(concepts).toMatchObject([
      { theme: 'marine-economy', lost: ['marine-economy.fishery'], gained: ['marine-economy.ports'], sentences: 1 },
    ]);
  });

  it('counts sentences cut or worded otherwise apart, as neither gain nor loss', () => {
    const before = run([sentence(0, '渔业。港口。', [FISH]), sentence(20, '岸线。')], { 'a.txt': 'one' });
    const after = run([sentence(0, '渔业。'), sentence(3, '港口。'), sentence(20, '海岸。')], { 'a.txt': 'two' });
    const { documents, sentences, changes } = diffTags(before, after);
    expect(documents.rewritten).toEqual(['a.txt']);
    expect(sentences).toMatchObject({ compared: 0, boundsOld: 2, boundsNew: 3 });
    expect(changes).toEqual([]);
  });

  it('names documents of one run only, and leaves their sentences out', () => {
    const before = run([sentence(0, '渔业。', [FISH], 'old.txt')], { 'old.txt': 'x', 'a.txt': 'y' });
    const after = run([sentence(0, '渔业。', [FISH], 'new.txt')], { 'new.txt': 'x', 'a.txt': 'y' });
    expect(diffTags(before, after)).toMatchObject({
      documents: { both: 1, onlyOld: ['old.txt'], onlyNew: ['new.txt'] },
      sentences: { compared: 0, boundsOld: 0, boundsNew: 0 },
      changes: [],
    });
  });
});
