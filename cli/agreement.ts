import type { Agreement, Difference } from '../ingest/evaluation/agreement.ts';
import { THEMES } from '../ingest/taxonomy/schema.ts';
import { formatFigures, formatShare, scoreCells } from './scores.ts';

/** How far two labellers agree, for people, and the differences given. */
export function formatAgreement(
  agreement: Agreement,
  { files, differences }: { files: readonly [string, string]; differences: readonly Difference[] },
): string {
  const { sentences, onlyFirst, onlySecond, equal, equalShare, themes, pooled, mentions } = agreement;
  const f1 = (score: Parameters<typeof scoreCells>[0]): string => scoreCells(score)[2] ?? '';
  const title = differences.length < agreement.differences.length ? `The first ${differences.length} of` : 'All';
  return [
    `${sentences} sentences labelled in both files; ${onlyFirst} only in ${files[0]}, ${onlySecond} only in ${files[1]}`,
    `the same themes in ${equal} of ${sentences} (${formatShare(equalShare)})`,
    '',
    formatFigures(
      ['theme', 'F1', 'kappa', 'both', 'first only', 'second only'],
      [
        ...THEMES.map((theme) => {
          const score = themes[theme];
          return [theme, f1(score), formatShare(score.kappa), ...[score.tp, score.fn, score.fp].map(String)];
        }),
        ['all, pooled', f1(pooled), '', ...[pooled.tp, pooled.fn, pooled.fp].map(String)],
        ['projects named', f1(mentions), '', ...[mentions.tp, mentions.fn, mentions.fp].map(String)],
      ],
    ),
    ...(differences.length === 0
      ? []
      : [
          `${title} ${agreement.differences.length} sentences with other themes:`,
          ...differences.map(formatDifference),
          '',
        ]),
  ].join('\n');
}

function formatDifference({ doc, startOffset, lines, onlyFirst, onlySecond, text }: Difference): string {
  const sides = [...onlyFirst.map((theme) => `first ${theme}`), ...onlySecond.map((theme) => `second ${theme}`)].join(
    ', ',
  );
  const words = text === null ? '' : `\n  ${text.replace(/\s+/g, ' ')}`;
  return `${doc}@${startOffset} (lines ${lines.join(', ')}): ${sides}${words}`;
}
