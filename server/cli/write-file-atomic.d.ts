/** The part of write-file-atomic that is used; the package brings no types. */
declare module 'write-file-atomic' {
  /** Writes to a temporary file beside the target and renames it over the target, whose mode and owner it keeps. */
  export function sync(filename: string, data: Uint8Array | string): void;
}
