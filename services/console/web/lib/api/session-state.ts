/**
 * What calls need to know of the session, outside of React: the token that unsafe calls carry, and
 * whom to tell when the session has ended.
 */
let csrfToken = '';
const onEnd = new Set<() => void>();

export function setCsrfToken(token: string): void {
  csrfToken = token;
}

export function readCsrfToken(): string {
  return csrfToken;
}

export function sessionHasEnded(): void {
  for (const listener of onEnd) listener();
}

export function whenSessionEnds(listener: () => void): () => void {
  onEnd.add(listener);
  return () => onEnd.delete(listener);
}

let waiting: ((isSame: boolean) => void)[] = [];

/** Settles at the next sign-in over an open screen: true where it is the same person. */
export function whenSignedInAgain(): Promise<boolean> {
  return new Promise((resolve) => waiting.push(resolve));
}

export function signedInAgain(isSame: boolean): void {
  const told = waiting;
  waiting = [];
  for (const tell of told) tell(isSame);
}
