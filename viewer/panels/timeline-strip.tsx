import type { App } from '../app.ts';
import { INK, INK_SOFT, LINE } from '../palette.ts';
import type { Strip, StripRow } from '../timeline-rows.ts';

const ROW = 22;
const TOP = 48;
const SIDE = 24;
const LABELS = 180;
const STEP = 46;

/** Years as columns: which reports name the project, and when what they say was said and is due. */
export function TimelineStrip({ app, strip, name }: { app: App; strip: Strip; name: string }) {
  const strings = app.strings.value;
  const first = strip.years[0] ?? 0;
  const x = (year: number): number => SIDE + (year - first) * STEP;
  const span = (strip.years.length - 1) * STEP;
  // On a long strip the words stand on the side that has room; a short one gets room at its right.
  const isLong = span > 2 * LABELS;
  const width = span + SIDE + (isLong ? SIDE : LABELS);
  const height = TOP + strip.rows.length * ROW + 6;
  return (
    <div class="strip" tabIndex={0} role="region" aria-label={strings.timeline.strip(name)}>
      <svg width={width} height={height} role="img" aria-label={strings.timeline.strip(name)}>
        {strip.years.map((year) => (
          <g key={year}>
            <path d={`M${x(year)} 20V${height}`} stroke="#eef1f4" />
            <text x={x(year)} y="13" text-anchor="middle" class="strip-year">
              {year}
            </text>
            <ReportMark x={x(year)} state={strip.reports.get(year)} />
          </g>
        ))}
        {strip.rows.map((row, index) => {
          const y = TOP + index * ROW + ROW / 2;
          const text = `${strings.events[row.type] ?? row.type} · ${strings.modalities[row.modality] ?? row.modality}`;
          return (
            <g key={row.key}>
              <title>{strings.timeline.promise(String(row.said), String(row.due))}</title>
              <Claim row={row} x={x} y={y} />
              <ClaimText
                text={text}
                from={x(Math.min(row.said, row.due))}
                to={x(Math.max(row.said, row.due))}
                y={y}
                isLeft={isLong && x(row.due) > width / 2}
              />
            </g>
          );
        })}
      </svg>
      <p class="strip-legend">
        <Sign state="names" /> {strings.timeline.mention} <Sign state="silent" /> {strings.timeline.silent}{' '}
        <Sign state="missing" /> {strings.timeline.missing}
        {strip.rows.some(({ said, due }) => said !== due) && (
          <span class="sign">
            <svg width="16" height="16" aria-hidden="true">
              <path d="M8 4v8M8 8h8" stroke={INK_SOFT} stroke-width="1.5" />
            </svg>
            {strings.timeline.saidThen}
          </span>
        )}
      </p>
    </div>
  );
}

function Sign({ state }: { state: 'names' | 'silent' | 'missing' }) {
  return (
    <svg width="16" height="16" aria-hidden="true">
      <g transform="translate(0 -22)">
        <ReportMark x={8} state={state} />
      </g>
    </svg>
  );
}

function ReportMark({ x, state }: { x: number; state: 'names' | 'silent' | 'missing' | undefined }) {
  switch (state) {
    case 'names':
      return <rect x={x - 5} y="25" width="10" height="10" fill={INK} />;
    case 'silent':
      return <path d={`M${x - 5} 30h10`} stroke={INK_SOFT} stroke-width="2" />;
    case 'missing':
      return <rect x={x - 5.5} y="24.5" width="11" height="11" fill="#fff" stroke={INK_SOFT} stroke-dasharray="2 2" />;
    case undefined:
      return null;
  }
}

interface ClaimTextProps {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly isLeft: boolean;
}

function ClaimText({ text, from, to, y, isLeft }: ClaimTextProps) {
  return (
    <text x={isLeft ? from - 10 : to + 11} y={y + 4} text-anchor={isLeft ? 'end' : 'start'} class="strip-text">
      {text}
    </text>
  );
}

interface ClaimProps {
  readonly row: StripRow;
  readonly x: (year: number) => number;
  readonly y: number;
}

/** A line from the year of saying to the year spoken of, dashed where that is still to come; the shape tells the state. */
function Claim({ row, x, y }: ClaimProps) {
  const isAhead = row.modality === 'planned' || row.modality === 'expected';
  return (
    <>
      {row.said !== row.due && (
        <path
          d={`M${x(row.said)} ${y}H${x(row.due)}`}
          stroke={isAhead ? INK_SOFT : LINE}
          stroke-width="1.5"
          stroke-dasharray={isAhead ? '4 3' : undefined}
        />
      )}
      {row.said !== row.due && <path d={`M${x(row.said)} ${y - 4}v8`} stroke={INK_SOFT} stroke-width="1.5" />}
      <ModalityShape modality={row.modality} x={x(row.due)} y={y} />
    </>
  );
}

/** Done: full disc; under way: half; planned: open; expected: open diamond. */
export function ModalityShape({ modality, x, y }: { modality: string; x: number; y: number }) {
  const outline = { fill: '#fff', stroke: INK, 'stroke-width': 1.6 };
  switch (modality) {
    case 'done':
      return <circle cx={x} cy={y} r="5" fill={INK} />;
    case 'ongoing':
      return (
        <g>
          <circle cx={x} cy={y} r="4.6" {...outline} />
          <path d={`M${x} ${y - 4.6}a4.6 4.6 0 0 0 0 9.2z`} fill={INK} />
        </g>
      );
    case 'expected':
      return <path d={`M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5-5.5z`} {...outline} />;
    default:
      return <circle cx={x} cy={y} r="4.6" {...outline} />;
  }
}
