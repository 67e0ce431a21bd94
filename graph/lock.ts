import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { StoreError } from '../ingest/errors.ts';

/**
 * Takes the lock of a store file: `FILE.lock`, which holds the process id of its owner. Returns the function that gives
 * it back. A lock whose owner is dead is taken over. Throws `StoreError` with `STORE_LOCKED` while the owner lives.
 */
export function takeLock(file: string): () => void {
  const lock = `${file}.lock`;
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    if (!tryLink(own, lock) && !(clearDeadLock(lock) && tryLink(own, lock))) throw locked(file, lock);
  } finally {
    rmSync(own, { force: true });
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    rmSync(lock, { force: true });
  };
}

/** Locks this process holds. */
const held = new Set<string>();

/** A link appears with its content at once and fails if the name is taken. */
function tryLink(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead owner's lock away; false if its owner lives, or another process was quicker. */
function clearDeadLock(lock: string): boolean {
  const owner = readOwner(lock);
  if (owner === null || held.has(lock) || isAlive(owner)) return owner === null;
  const moved = `${lock}.dead.${process.pid}`;
  try {
    renameSync(lock, moved);
  } catch {
    return true;
  }
  const isSame = readOwner(moved) === owner;
  if (isSame) rmSync(moved, { force: true });
  else renameSync(moved, lock);
  return isSame;
}

/** Process id in a lock; null if the lock is gone, 0 (no process) if it holds none. */
function readOwner(lock: string): number | null {
  try {
    return Math.trunc(Number(readFileSync(lock, 'utf8'))) || 0;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  // A lock with our own id that we do not hold is of a process before us (containers count from 1 each time).
  if (pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function locked(file: string, lock: string): StoreError {
  const owner = readOwner(lock);
  return new StoreError(
    'STORE_LOCKED',
    `${file} is being written by another process (${owner ?? 'just ended'}); wait for it to finish and try again (or delete ${lock} if no load runs).`,
  );
}
