/** Small choices of one person on one computer: the language, the project, the bell. */
const PREFIX = 'seal.';

/** A browser may refuse its storage altogether; then nothing is remembered, and all works. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Then it is chosen again next time.
  }
}
