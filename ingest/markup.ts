/** A tag that ends a line on a page; a copy may have put a whole page on one line. Source of a pattern, for any case. */
export const LINE_TAG = String.raw`<\/?(?:br|p|div|li|tr|h[1-6])(?:\s[^<>]{0,300})?\/?>`;

/** A line end, as written or as a tag. */
export const LINE_BREAK = new RegExp(String.raw`[\n\r]|${LINE_TAG}`, 'i');
