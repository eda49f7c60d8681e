/** An error that the operating system gave: its `code` says which (ENOSPC, EACCES, ENOENT…). */
export function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
