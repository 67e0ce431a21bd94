import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * Resident memory of another process in bytes: from `/proc` on Linux, from `ps` elsewhere; null where neither tells
 * (the process is gone, or the system is Windows).
 */
export async function readResidentBytes(pid: number): Promise<number | null> {
  const kilobytes =
    process.platform === 'linux'
      ? /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))?.[1]
      : /\d+/.exec(await runPs(pid))?.[0];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

async function runPs(pid: number): Promise<string> {
  try {
    return (await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])).stdout;
  } catch {
    return '';
  }
}
