import { describe, expect, it, test } from 'vitest';
import { compileTagger } from '../../ingest/compile-tagger.ts';
import { tagSentence } from '../../ingest/tag.ts';
import { readTaxonomy } from '../../ingest/taxonomy/taxonomy.ts';
import { SMALL_TAXONOMY } from './small-taxonomy.ts';

const WITH_RULES = `${SMALL_TAXONOMY}
  - id: livelihood.education
    broader: livelihood
    prefLabel: { en: Education, zh: 教育 }
    definition: { en: Schools., zh: 学校。 }
    notAliases: { en: [school of fish, { term: driving school, scope: sentence }], zh: [{ term: 驾校, scope: sentence }, 学校路] }
    aliases: { en: [pupil], zh: [学生] }
    rules:
      en:
        - { id: school-building, all: [[school, classroom], [build, repair]], none: [driving], within: 6 }
        - { id: meals, any: [meal, canteen], section: [school] }
      zh:
        - { id: school-building, all: [[学校, 校舍], [新建, 改造]], none: [停车], within: 10 }
        - { id: meals, any: [食堂], section: [学校] }
`;
const { taxonomy, issues } = readTaxonomy(WITH_RULES, 'rules.yaml');
const tagger = compileTagger(taxonomy ?? { version: '', concepts: [] });
const tags = (text: string, heading?: string): string[] =>
  tagSentence(tagger, {
    text,
    startOffset: 7,
    heading: heading === undefined ? null : { text: heading, startOffset: 0 },
  }).tags.map(({ quote, rule }) => `${quote} ${rule}`);

describe('rules of a taxonomy', () => {
  it('read without issues', () => {
    expect(issues).toEqual([]);
  });

  test.each([
    ['Two schools were repaired.', []],
    ['We build three schools.', ['schools rule:school-building:school+build']],
    ['We repair the old classrooms.', ['classrooms rule:school-building:classroom+repair']],
    ['新建九所学校。', ['学校 rule:school-building:学校+新建']],
    ['校舍改造完成。', ['校舍 rule:school-building:校舍+改造']],
  ])('tag where one word of each group stands, in the forms listed: %j', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });

  test.each([
    ['only one group', 'The school is old.'],
    ['only one group', '学校很旧。'],
    ['too far apart', 'We build a road to the old and very remote village that has a school.'],
    ['too far apart', '新建一条通往十分偏远的山区村庄的公路和学校。'],
    ['a word that forbids', 'We build a driving track beside the school.'],
    ['a word that forbids', '新建学校停车场。'],
    ['a word inside a look-alike', 'A school of fish will build nothing.'],
    ['a word inside a look-alike', '改造学校路。'],
  ])('do not hold with %s: %j', (_, text) => {
    expect(tags(text)).toEqual([]);
  });

  test.each([
    ['A meal costs less.', 'Schools', ['meal rule:meals:meal']],
    ['A meal costs less.', 'Harbour', []],
    ['A meal costs less.', undefined, []],
    ['食堂降价。', '办好学校', ['食堂 rule:meals:食堂']],
    ['食堂降价。', '办好港口', []],
  ])('ask for a heading: %j under %j', (text, heading, expected) => {
    expect(tags(text, heading)).toEqual(expected);
  });

  test.each([
    ['The driving school taught pupils.', []],
    ['驾校的学生增多。', []],
    ['The school taught pupils.', ['pupils term:pupil']],
    ['学生增多。', ['学生 term:学生']],
  ])('a look-alike for the sentence refuses all of its theme: %j', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });

  it('are explained with the words that stand together', () => {
    const { hits } = tagSentence(tagger, { text: '新建九所学校。', startOffset: 0 });
    expect(hits).toMatchObject([
      { kept: true, concept: 'livelihood.education', term: '学校', reason: 'words that tag together: “学校”, “新建”' },
    ]);
    expect(WITH_RULES.split('\n')[(hits[0]?.line ?? 0) - 1]).toContain('[学校, 校舍]');
  });
});
