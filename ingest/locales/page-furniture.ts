/** What stands on the pages of a printed report and is no part of its text. Matched against trimmed lines. */

/** Page numbers that their dress tells: — 3 —, - 3 -, ·3·, 第3页, 第 3 页 共 20 页, Page 3 of 20, p. 3, 3/20. */
export const PAGE_NUMBER =
  /^(?:[-－–—―~·•]+\s*\d{1,4}\s*[-－–—―~·•]+|第\s*(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,5})\s*页(?:[\s,，/]*共\s*(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,5})\s*页)?|(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/i;

/** A number alone: a page number only where it is that of the page. */
export const BARE_NUMBER = /^\d{1,4}$/;

/** An entry of a table of contents: leaders and a page number. */
export const CONTENTS_ENTRY = /(?:[.．]\s?){4,}\s*\d{1,4}$|(?:…\s?){2,}\s*\d{1,4}$|[·•]{4,}\s*\d{1,4}$/;

/** Number or mark with which a heading or an item of a list begins. */
export const LIST_MARK =
  /^(?:[•●○■◆▪➢*–—-]\s?|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-hivx]{1,4})[）)]|[①-⑳]|\d{1,2}\s?(?:[、)）]|[.．](?!\d))|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|[章节篇条])|[IVX]{1,5}\.\s)/;

/** Titles that programs write by themselves: file names, the program's name, a new file's name, nothing to read. */
export const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b|powerpoint 演示文稿|幻灯片|untitled|无标题|未命名|新建|文档\s?\d*$|document\s?\d*$|about:blank|https?:)|\.(?:docx?|wps|wpt|rtf|odt|pdf|indd|pptx?|xlsx?|html?|txt|cdr|qxd|pmd|fit|tif)$|^[^\p{L}]*$|[\u0080-\u00ff]{4}|\ufffd/iu;
