/** What kinds of lines look like, in both languages. Matched against folded, trimmed lines (`view.ts`). */

/** The number of a page, as written: 3, － ３ －, 第3页 共20页, Page 3 of 20. Without regard to case. */
export const PAGE_NUMBER =
  '(?:第[ \\u3000]?)?[\\d０-９]{1,4}[ \\u3000]?[页頁][ \\u3000,，/]*共[ \\u3000]?[\\d０-９]{1,4}[ \\u3000]?[页頁]' +
  '|page [\\d]{1,4}(?: of \\d{1,4})?' +
  '|(?:[-‐-―－·][ \\u3000]?)?(?:第[ \\u3000]?)?[\\d０-９]{1,4}(?:[ \\u3000]?[页頁])?(?:[ \\u3000]?[-‐-―－·])?';

/** It stands on a line of its own. Matched against trimmed lines as written. */
export const PAGE_NUMBER_LINE = new RegExp(`^(?:${PAGE_NUMBER})$`, 'i');

/** A mark that begins an item of a list; a minus does not. */
export const ITEM_MARK = /^(?:-(?!\d)|[*•·●○■□▪◆◇★☆►▶➢✓]|——?|--|[①-⑳]|\(\d{1,2}\)|\d{1,2}[.)、](?!\d)|[a-z][.)]\s)\s?/;

/** A line that opens an annex, by its name alone or as a list of terms: 附件1, 附件2:名词解释, Glossary.
 * One that names tasks (附件:2024年民生实事) opens none. */
export const ANNEX_HEADING = new RegExp(
  [
    /^[#\s(【[]*(?:附[件录表注]|注释)\s?[\d一二三四五六七八九十]{0,3}[\s)】\]:]*$/,
    /^[#\s(【[]*(?:附[件录表]?\s?[\d一二三四五六七八九十]{0,3}[:\s]*)?(?:《?政府工作报告》?)?中?的?(?:有关|部分|相关)?(?:名词|用语|术语|词语|缩略语)(?:和[^。]{0,6}|的)?(?:解释|说明|注释|释义|解读)(?:[和与及](?:解释|说明|注释))?[\s)】\]:]*(?:\(.{0,20}\))?$/,
    /^#*\s?(?:annex|appendix|glossary|endnotes|explanation of (?:terms|nouns)|explanatory notes)\b[^.]{0,60}$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** Set phrases of a speech that state nothing: salutations, thanks, requests to deliberate. */
export const FORMULA = new RegExp(
  [
    /^(?:各位代表|各位委员|同志们|朋友们|各位领导|谢谢大家|谢谢)[,、!:.。\s各位代表同志们朋友委员]*$/,
    /^(?:现在,?)?请予?(?:大会)?审议(?:,?并请.{0,20}提出(?:宝贵)?意见(?:和建议)?)?[。!]?$/,
    /^(?:(?:(?:my )?(?:dear|fellow|esteemed|honou?rable|distinguished) )*(?:deputies|delegates|representatives|comrades|friends)(?:,? and |\s?[,:;!.]+\s?|$))+$/,
    /^thank you(?: (?:all|very much))?\s?[,!.]*$/,
    /(?:表示|致以|表达)(?:最?(?:衷心|诚挚|崇高|真诚|由衷)的?)+(?:感谢|谢意|敬意|问候|祝愿)(?:[和与及]?(?:最?(?:衷心|诚挚|崇高|真诚|由衷)的?)*(?:感谢|谢意|敬意|问候|祝愿))*[!。.]?$/,
    /^(?:here,? |on behalf of .{2,80},? )?(?:i|we) (?:would like to |wish to |also )*(?:express|extend|pay|give)\b.{0,60}\b(?:thanks|gratitude|appreciation|respects?|greetings|tribute)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** Cells of a row: a tab between them, or the bars of a Markdown table. */
export const TABLE_ROW = /\S\t+\s*\S|^\|.*\|\s*$/;
