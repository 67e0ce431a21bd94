import type { ReportKind } from '../types.ts';

/** What a report calls itself at its head, tried in this order; folded text. */
export const REPORT_KINDS: readonly { readonly kind: ReportKind; readonly pattern: RegExp }[] = [
  {
    kind: 'budget',
    pattern:
      /预算(?:执行情况|草案)|国家决算|\breport on the (?:execution|implementation) of the (?:central and local )?budget/,
  },
  {
    kind: 'plan',
    pattern: /(?:计划|规划)(?:草案|执行情况)[^。]{0,20}的报告|\breport on the implementation of the [^.]{0,20}plan for/,
  },
  {
    kind: 'gwr',
    pattern:
      /政府工作报告|报告(?:政府)?工作,请|作政府工作报告|\bgovernment work report|\breport on the work of the government|\breport my work\b/,
  },
];

/** Words of a title. */
export const TITLE_WORDS = /报告|纲要|公报|讲话|\breport\b|\bhighlights\b|\bwork\b/;

/** Remnants of pages that stand where a title could. */
export const NOT_A_TITLE =
  /[>»|]|^(?:banner|home|首页|当前位置|来源|时间|发布|updated|source|下载|打印|全屏|收藏|[【[(]?字号|[\d\s:./年月日-]+$)/;
