import { en, type Strings } from './en.ts';
import type { Language } from './language.ts';
import { zh } from './zh.ts';

export const STRINGS: Readonly<Record<Language, Strings>> = { en, zh };

/** The name in the interface's language; the other where it is missing. */
export function nameIn(language: Language, { nameEn, nameZh }: { nameEn: string; nameZh: string }): string {
  return language === 'zh' ? nameZh || nameEn : nameEn || nameZh;
}

/** The kind of a node in words: of a place its level, where it is no city. */
export function kindIn(strings: Strings, { label, level }: { label: string; level?: string }): string {
  return strings.kinds[level ?? label] ?? strings.kinds[label] ?? label;
}

export type { Language, Strings };
