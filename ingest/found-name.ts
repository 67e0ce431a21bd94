import type { HeadKind } from './locales/project-heads.ts';

/** A run of folded text that may name a project. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** The project's name, with what a list leaves out (地铁5号线 for the 5 of 地铁4、5号线). */
  readonly name: string;
  readonly kind: HeadKind;
  readonly rule: string;
  /** Why it is no project; null where nothing speaks against it. */
  readonly refusal: string | null;
}

/** Longer runs of letters are clauses, not names. */
export const MAX_NAME = 30;

/** Words that make no name of a place: 天津基地 is any base in Tianjin. */
export const BARE_HEADS =
  /^(?:基地|园区|枢纽|口岸|工厂|产业园|医院|大学|公路|光伏|风电|水电|煤电|火电|热电|项目|工程|隧道)$/;
