import { groupBy } from '../ingest/group.ts';
import { compareText } from '../ingest/issues.ts';
import { EVENT_LABELS } from './event-labels.ts';
import { MILESTONE_KINDS, milestoneStatus } from './oc4ids-codes.ts';
import { dayEnd, dayMet, dayStart } from './oc4ids-dates.ts';
import type {
  EvidenceFacts,
  MentionFacts,
  PackageFacts,
  ProjectClaim,
  ProjectFacts,
  SentenceFacts,
} from './oc4ids-facts.ts';
import type { ClaimWords, PackagedMilestone, PackagedSentence, PackagedSpan } from './oc4ids-types.ts';

/**
 * The claims on a project that are milestones, one each: two promises of one opening are two milestones, so that no promise
 * is overwritten. In the order of what they speak of, then of saying and of a project's life. A claim without a sentence is none.
 */
export function toMilestones({ claims }: ProjectFacts, facts: PackageFacts): readonly PackagedMilestone[] {
  return claims.toSorted(compareClaims).flatMap((claim) => toMilestone(claim, facts) ?? []);
}

function toMilestone(claim: ProjectClaim, facts: PackageFacts): PackagedMilestone | null {
  const kind = MILESTONE_KINDS[claim.type];
  const evidence = sortEvidence(claim, facts);
  const [shown] = evidence;
  if (!kind || !shown) return null;
  const status = milestoneStatus(kind, claim.modality);
  return {
    id: claim.id,
    title: EVENT_LABELS[claim.type].en,
    type: kind.type,
    description: shown.sentence.text,
    // A first phase that is to open is no date for the opening of the whole.
    code: kind.partial && status === 'scheduled' ? undefined : kind.code,
    dueDate: status === 'scheduled' ? dayEnd(claim.latest) : undefined,
    dateMet: status === 'met' ? dayMet(claim) : undefined,
    dateModified: dayStart(claim.saidOn),
    status,
    atlas: {
      ...toWords(claim, { basis: claim.basis, told: evidence }),
      saidOn: claim.saidOn,
      evidence: evidence.map(({ document, sentence, span }) => ({ document, sentence: sentence.id, ...toSpan(span) })),
    },
  };
}

/** Evidence with its sentence: that of counted texts first, then in the order of the documents. */
function sortEvidence(
  { evidence }: ProjectClaim,
  { documents, sentences }: PackageFacts,
): readonly (Telling & { readonly document: string })[] {
  return evidence
    .flatMap((span) => {
      const sentence = sentences.get(span.sentence);
      const document = documents.get(sentence?.document ?? '');
      return sentence && document ? [{ document, sentence, span }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.document.counted) - Number(a.document.counted) ||
        a.document.position - b.document.position ||
        a.span.startOffset - b.span.startOffset,
    )
    .map(({ document, ...rest }) => ({ document: document.id, ...rest }));
}

const STAGES = Object.keys(MILESTONE_KINDS);

function compareClaims(a: ProjectClaim, b: ProjectClaim): number {
  const timeOf = ({ latest, earliest, saidOn }: ProjectClaim): string => latest ?? earliest ?? saidOn;
  return (
    compareText(timeOf(a), timeOf(b)) ||
    compareText(a.saidOn, b.saidOn) ||
    STAGES.indexOf(a.type) - STAGES.indexOf(b.type) ||
    compareText(a.id, b.id)
  );
}

/** A sentence with what in it makes the claim. */
interface Telling {
  readonly sentence: SentenceFacts;
  readonly span: EvidenceFacts;
}

/** The words of a time are what its sentences speak of, on the basis each tells it by, within the bounds. */
function toWords(
  { type, modality, earliest, latest }: ProjectClaim,
  { basis, told }: { basis: string | null; told: readonly Telling[] },
): ClaimWords {
  const [first, last] = [earliest ?? latest, latest ?? earliest].map((bound) => Number(bound?.slice(0, 4)));
  const words = told.flatMap(({ sentence: { years }, span }) =>
    years
      .filter((spoken) => spoken.basis === span.basis && spoken.year >= Number(first) && spoken.year <= Number(last))
      .map(({ quote }) => quote),
  );
  return {
    event: type,
    modality,
    earliest: earliest ?? undefined,
    latest: latest ?? undefined,
    basis: basis ?? undefined,
    words: words.length === 0 ? undefined : [...new Set(words)].sort(compareText),
  };
}

function toSpan({ startOffset, endOffset, quote, rule }: PackagedSpan): PackagedSpan {
  return { startOffset, endOffset, quote, rule };
}

/** The sentences that name a project, by key of their document, each with the name and what it claims; in order of place. */
export function toSentences(
  { mentions, claims }: ProjectFacts,
  { sentences }: PackageFacts,
): ReadonlyMap<string, readonly PackagedSentence[]> {
  const named = groupBy(mentions, ({ sentence }) => sentence);
  const claimed = groupBy(
    claims.flatMap((claim) => claim.evidence.map((span) => ({ claim, span }))),
    ({ span }) => span.sentence,
  );
  const packaged = [...named].flatMap(([key, spans]) => {
    const sentence = sentences.get(key);
    if (!sentence) return [];
    const said = (claimed.get(key) ?? []).map(({ claim, span }) => ({
      id: claim.id,
      ...toWords(claim, { basis: span.basis, told: [{ sentence, span }] }),
      ...toSpan(span),
    }));
    return [{ document: sentence.document, sentence: toSentence(sentence, { spans, said }) }];
  });
  const ordered = packaged.sort((a, b) => a.sentence.startOffset - b.sentence.startOffset);
  return new Map(
    [...groupBy(ordered, ({ document }) => document)].map(([key, group]) => [key, group.map((it) => it.sentence)]),
  );
}

type SaidClaim = NonNullable<PackagedSentence['claims']>[number];

function toSentence(
  { id, startOffset, endOffset, text, section, mode }: SentenceFacts,
  { spans, said }: { spans: readonly MentionFacts[]; said: readonly SaidClaim[] },
): PackagedSentence {
  return {
    ...{ id, startOffset, endOffset, text },
    section: section ?? undefined,
    mode: mode ?? undefined,
    mentions: spans.map(({ name, ...span }) => ({ ...toSpan(span), name })).sort(compareSpans),
    claims: said.length === 0 ? undefined : said.toSorted((a, b) => compareSpans(a, b) || compareText(a.id, b.id)),
  };
}

function compareSpans(a: PackagedSpan, b: PackagedSpan): number {
  return a.startOffset - b.startOffset || a.endOffset - b.endOffset;
}
