/**
 * Makes the PDF files of the reader's tests anew, from our own words, with a Chromium:
 * `npx tsx tests/ingest/read/make-pdfs.ts`. Their text stays the same; dates inside and subset names of fonts do not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/browser.ts';

interface Sheet {
  readonly file: string;
  readonly title: string;
  readonly css: string;
  readonly body: string;
  /** Shown on every page; `<span class="pageNumber">` counts. */
  readonly header: string;
  readonly footer: string;
}

const FONT = fileURLToPath(
  import.meta.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2'),
);

const running = (content: string): string =>
  `<div style="font-size:9px;width:100%;text-align:center;font-family:'Noto Sans CJK SC',sans-serif">${content}</div>`;
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

const EN_PORT =
  'The new container quay was handed over in May, and the harbour of Lakeside now moves its cargo by rail as well as by road. ' +
  'The economic development of the eastern district followed, since the firms that had waited for a railway siding began to build their workshops. ' +
  'A sea-based farm of forty cages was set out beyond the break&shy;water, and the catch of the sea-based farm was sold in three provinces.';
const EN_SCHOOLS =
  'Twelve schools were rebuilt. Nine of them stand in villages that had taught their chil&shy;dren in rented halls, ' +
  'and each has a kitchen, a library and a playground. Waiting times at the clinics fell from nine days to four.';
const EN_PLAN =
  'We will finish the second tram line, plant reeds along six kilometres of the shore and let a further two hundred small firms use the test bench of the institute. ' +
  'We will publish every month what was spent, and on what.';

const ENGLISH: Sheet = {
  file: 'english.pdf',
  title: 'Report on the Work of the Government of Lakeside',
  css: 'body{font:12px/1.5 "Liberation Serif",serif;text-align:justify;hyphens:auto;margin:0} p{margin:0;text-indent:2em} h1{font-size:20px;text-align:center} h2{font-size:15px;margin:1em 0 .4em} table{border-collapse:collapse;margin:1em 0} td{padding:2px 24px;border:1px solid} li{margin:0}',
  header: running('Government of Lakeside · Work Report'),
  footer: running('Page <span class="pageNumber"></span> of <span class="totalPages"></span>'),
  body: `<h1>Report on the Work of the Government</h1><h2>I. Review of 2024</h2>${paragraphs([EN_PORT, EN_SCHOOLS])}
    <table><tr><td>Item</td><td>2023</td><td>2024</td></tr><tr><td>Cargo (million tons)</td><td>4.1</td><td>5.6</td></tr><tr><td>New firms</td><td>310</td><td>402</td></tr></table>
    ${paragraphs([EN_SCHOOLS.replace('Twelve', 'Seven'), EN_PORT.replace('May', 'June')])}
    <h2>II. Tasks for 2025</h2>${paragraphs([EN_PLAN, EN_PORT.replace('May', 'July'), EN_SCHOOLS.replace('Twelve', 'Two')])}
    <ol><li>Keep the promise of ten minutes to the nearest clinic, in town and village alike, all the year round, and tell the assembly where it was broken.</li><li>Mend the old sea wall.</li></ol>
    ${paragraphs([EN_PLAN.replace('second', 'third'), EN_PORT.replace('May', 'August')])}`,
};

const ZH_PORT =
  '去年，我市新建集装箱码头一座，年吞吐能力提高到560万吨，铁路专用线直通港区，长龙湖两岸的企业陆续开工建设。海水养殖场在防波堤外布设网箱40个，渔民收入增长8.6%。';
const ZH_SCHOOLS = '改建学校12所，其中9所在乡村，每所都有食堂和操场。门诊等候时间由9天缩短到4天，老人看病不再难。';
const ZH_PLAN =
  '建成有轨电车二号线，沿湖种植芦苇6公里，支持200家小企业使用研究院的试验台。每月公布财政支出，群众可以查询。';

const CHINESE: Sheet = {
  file: 'chinese.pdf',
  title: 'Microsoft Word - 报告终稿.doc',
  css: `@font-face{font-family:sc;src:url(data:font/woff2;base64,${readFileSync(FONT).toString('base64')})} body{font:14px/1.8 sc;text-align:justify;margin:0} p{margin:0;text-indent:2em} h1,h2{font-weight:normal;font-size:14px;margin:0} h1{font-family:"Noto Sans CJK SC",sans-serif;font-size:20px;text-align:center} h2{text-indent:2em} table{border-collapse:collapse;margin:8px 0} td{padding:2px 10px;white-space:nowrap;border:1px solid}`,
  header: running('长湖市政府工作报告'),
  footer: running('— <span class="pageNumber"></span> —'),
  body: `<h1>长湖市政府工作报告</h1><p style="text-indent:0">各位代表：</p><p>下面由我代表市人民政府汇报工作，请审查。</p>
    <h2>一、2024年工作回顾</h2>${paragraphs([`（一）港口经济持续向好。${ZH_PORT}`, `（二）民生福祉不断增进。${ZH_SCHOOLS}`])}
    <table><tr><td>指标</td><td>2023年</td><td>2024年</td></tr><tr><td>货物吞吐量（万吨）</td><td>410</td><td>560</td></tr><tr><td>新设企业（家）</td><td>310</td><td>402</td></tr></table>
    ${paragraphs([ZH_PORT.replace('一座', '两座'), ZH_SCHOOLS.replace('12', '7').replace('9所', '5所')])}
    <h2>二、2025年工作安排</h2>${paragraphs([ZH_PLAN, ZH_PORT.replace('去年', '同时'), ZH_SCHOOLS.replace('改建', '再改建'), ZH_PLAN.replace('二号线', '三号线'), ZH_PORT.replace('去年', '此外')])}`,
};

const COLUMNS: Sheet = {
  file: 'columns.pdf',
  title: '',
  css: 'body{font:9px/1.4 "Liberation Serif",serif;margin:0} main{columns:2;hyphens:auto;column-gap:20px;text-align:justify} p{margin:0;text-indent:1.5em} h1{font-size:18px;text-align:center}',
  header: '<span></span>',
  footer: running('<span class="pageNumber"></span>'),
  body: `<h1>Lakeside in brief: what was done and what comes next</h1><main>${paragraphs([EN_PORT, EN_SCHOOLS, EN_PLAN, EN_PORT.replace('May', 'June')])}</main>`,
};

/** Pictures of pages, as a scanner leaves them: `pages` says which hold text after all. */
const scan = (file: string, pages: readonly string[]): Sheet => ({
  ...COLUMNS,
  file,
  css: 'body{margin:0} div{break-after:page} svg,canvas{width:100%;height:300px}',
  footer: '<span></span>',
  body: pages.map((text) => `<div>${text || '<canvas width="120" height="160"></canvas>'}</div>`).join(''),
});

const SHEETS: readonly Sheet[] = [
  ENGLISH,
  CHINESE,
  COLUMNS,
  scan('scan.pdf', ['', '']),
  scan('part-scan.pdf', [
    'The lake froze in January and the ferries lay still.',
    '',
    'They sailed again in March.',
    '',
  ]),
];

async function printSheet(page: Page, { title, css, body, header, footer }: Sheet): Promise<Buffer> {
  await page.setContent(`<!doctype html><html lang="en"><title>${title}</title><style>${css}</style>${body}`);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const canvas of document.querySelectorAll('canvas')) {
      const context = canvas.getContext('2d');
      for (let y = 10; y < 150; y += 8) context?.fillRect(10, y, 60 + ((y * 37) % 40), 3);
    }
  });
  const margin = { top: '50px', bottom: '50px', left: '40px', right: '40px' };
  return page.pdf({
    width: '420px',
    height: '480px',
    margin,
    displayHeaderFooter: true,
    tagged: false,
    headerTemplate: header,
    footerTemplate: footer,
  });
}

/** Writes all files into a folder. */
async function makePdfs(folder: URL): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const sheet of SHEETS) writeFileSync(new URL(sheet.file, folder), await printSheet(page, sheet));
  await browser.close();
}

await makePdfs(new URL('files/', import.meta.url));
