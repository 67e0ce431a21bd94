import type { Language } from './types.ts';

/** Chinese when Han letters make a fifth of the letters: one Han letter says as much as a short English word. */
const HAN_SHARE = 0.2;

const HAN = 1;
const LATIN = 2;
/** The script of each code unit; a rare Han letter counts by its first unit. */
const SCRIPTS = Uint8Array.from({ length: 65536 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[\p{Script=Han}\ud840-\ud88f]/u.test(char)) return HAN;
  return /\p{Script=Latin}/u.test(char) ? LATIN : 0;
});

/** The language of a text; `fallback` where it holds no letters. */
export function detectLanguage(text: string, fallback: Language = 'en'): Language {
  let han = 0;
  let latin = 0;
  for (let index = 0; index < text.length; index++) {
    const script = SCRIPTS[text.charCodeAt(index)];
    if (script === HAN) han++;
    else if (script === LATIN) latin++;
  }
  if (han + latin === 0) return fallback;
  return han / (han + latin) >= HAN_SHARE ? 'zh' : 'en';
}
