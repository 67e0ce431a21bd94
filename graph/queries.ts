/** Every question the viewer, the API and the command line may ask: one function each, `read` first. */
export { getCoverage, getStatus, getVersions } from './coverage.ts';
export { getEvidence, type EvidenceFilters, type EvidenceOf } from './evidence.ts';
export { getPicture } from './picture.ts';
export { findProject, listProjects } from './projects.ts';
export { listRepeats, type Repeat } from './repeats.ts';
export { searchGraph } from './search.ts';
export { readAll as exportRows } from './stored.ts';
export { getTimeline } from './timeline.ts';
