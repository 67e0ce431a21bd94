import { createTwoFilesPatch } from 'diff';

const CONTEXT = 3;
/** jsdiff opens with a ruler that `git apply` does not ask for. */
const RULER = /^=+\n/;

/**
 * What differs between two texts as a unified diff that `git apply` and `patch -p1` take: three lines of context, `a/FILE`
 * and `b/FILE`. Equal texts give an empty one.
 */
export function formatPatch(before: string, after: string, file: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: CONTEXT,
  });
  return patch.replace(RULER, '');
}
