import type { Language } from './types.ts';

/** Chinese when Han letters make a fifth of the letters: one Han letter says as much as a short English word. */
const HAN_SHARE = 0.2;

/** The language of a text; `fallback` where it holds no letters. */
export function detectLanguage(text: string, fallback: Language = 'en'): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (han + latin === 0) return fallback;
  return han / (han + latin) >= HAN_SHARE ? 'zh' : 'en';
}
