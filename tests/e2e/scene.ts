import { inflateSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { CORPUS, startServer } from './server.ts';

/** Server and browser of one file of tests. */
export interface Scene {
  readonly url: string;
  readonly browser: Browser;
  /** A page of its own with no history; `hash` as in an address that was sent. */
  readonly open: (hash?: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

const SIZE = { width: 1400, height: 900 };

/** `argv` are the arguments of `atlas start`. */
export async function openScene(flags: readonly string[] = [], argv = CORPUS): Promise<Scene> {
  const server = await startServer(argv);
  const browser = await launchBrowser(flags);
  const open: Scene['open'] = async (hash = '', options = {}) => {
    const context = await browser.newContext({ viewport: SIZE, locale: 'en-US', reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    await page.goto(server.url + hash);
    return page;
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  return { url: server.url, browser, open, close };
}

/** Waits until the graph is drawn. */
export async function waitForDrawing(page: Page): Promise<void> {
  await page.locator('.drawing[data-ready="true"]').waitFor();
  await page.waitForFunction(() => (window.atlas?.positionOf('City:dalian') ?? null) !== null);
  await settle(page);
}

/** Waits until two frames have been drawn, so that what was changed can be seen and clicked. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 60)))),
  );
}

/** Where a drawn key stands in the page, in pixels. Throws for one that is not drawn. */
export async function positionOf(page: Page, key: string): Promise<{ x: number; y: number }> {
  const at = await page.evaluate((it) => window.atlas?.positionOf(it) ?? null, key);
  if (!at) throw new Error(`positionOf: ${key} is not drawn`);
  return at;
}

/** Clicks on a drawn key. */
export async function clickOn(page: Page, key: string): Promise<void> {
  const { x, y } = await positionOf(page, key);
  // Sigma finds what lies under the mouse when it moves.
  await page.mouse.move(x - 3, y - 2);
  await page.mouse.move(x, y);
  await settle(page);
  await page.mouse.click(x, y);
}

/** How many pixels of a square around a point are not white, from a picture of the page as a person sees it. */
export async function countInk(page: Page, at: { x: number; y: number }, side: number): Promise<number> {
  const clip = { x: Math.round(at.x - side / 2), y: Math.round(at.y - side / 2), width: side, height: side };
  const pixels = decodePng(await page.screenshot({ clip }));
  return pixels.filter((light) => light < 245).length;
}

/** Lightness of each pixel of a PNG with 8 bits a channel, as browsers write them. */
function decodePng(png: Buffer): number[] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  let above: Uint8Array = new Uint8Array(stride);
  const lights: number[] = [];
  for (let row = 0; row < height; row += 1) {
    const start = row * (stride + 1);
    const line = unfilter(raw[start] ?? 0, raw.subarray(start + 1, start + 1 + stride), { above, channels });
    for (let x = 0; x < stride; x += channels)
      lights.push(((line[x] ?? 0) + (line[x + 1] ?? 0) + (line[x + 2] ?? 0)) / 3);
    above = line;
  }
  return lights;
}

/** Takes back a line's filter (PNG, section 9.2). */
function unfilter(
  type: number,
  line: Uint8Array,
  { above, channels }: { above: Uint8Array; channels: number },
): Uint8Array {
  const out = new Uint8Array(line.length);
  for (let i = 0; i < line.length; i += 1) {
    const [a, b, c] = [out[i - channels] ?? 0, above[i] ?? 0, above[i - channels] ?? 0];
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    const guess = [0, a, b, (a + b) >> 1, paeth][type] ?? 0;
    out[i] = (line[i] ?? 0) + guess;
  }
  return out;
}
