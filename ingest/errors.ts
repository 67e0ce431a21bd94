/** Bad use or a broken environment; the command line prints the message without a stack. Bad input is an `Issue` instead. */
export class AtlasError extends Error {
  readonly code: string;
  /** 1: nothing could be done; 2: bad use. */
  readonly exitCode: 1 | 2;

  constructor(code: string, message: string, options: { exitCode: 1 | 2; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.exitCode = options.exitCode;
  }
}

/** Wrong arguments: the message says in one sentence what to do. */
export class UsageError extends AtlasError {
  constructor(message: string) {
    super('USAGE', message, { exitCode: 2 });
  }
}

/** Something asked for by name is not there. */
export class NotFoundError extends AtlasError {
  constructor(code: string, message: string) {
    super(code, message, { exitCode: 1 });
  }
}

/** The database cannot be opened, read or written. */
export class StoreError extends AtlasError {
  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(code, message, { exitCode: code === 'STORE_URI' ? 2 : 1, cause });
  }
}

export type StoreErrorCode = 'STORE_MISSING' | 'STORE_LOCKED' | 'STORE_DAMAGED' | 'STORE_URI' | 'STORE_FAILED';
