/**
 * Characters of the block “CJK Radicals Supplement” and the letters they look like. Fonts draw both with one shape, and
 * programs that print write either into a PDF (⻓湖 for 长湖). Unicode has no compatibility mapping for these (it has for
 * the Kangxi radicals); only whole letters in use stand here, no side forms such as ⺡.
 * Source: Unicode Character Database, EquivalentUnifiedIdeograph.txt.
 */
export const SUPPLEMENT_RADICALS: ReadonlyMap<string, string> = new Map(
  (
    '⺁厂 ⺊卜 ⺜日 ⺝月 ⺟母 ⺠民 ⺬示 ⺽臼 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ' +
    '⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻯竜 ⻰龙 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
