import { parseSync } from '@swc/core';
import { readText } from './project-files.ts';

/** A node as swc writes it; everything beside its type is looked at with care. */
export interface Node {
  type: string;
  span?: { start: number; end: number };
  [field: string]: unknown;
}

/** A node, what it stands in (nearest first), and the lines it is on. */
export interface Found {
  node: Node;
  parents: Node[];
  firstLine: number;
  lastLine: number;
}

const trees = new Map<string, Found[]>();

/** All nodes of a file, outer ones first. */
export function nodesOf(path: string): Found[] {
  const known = trees.get(path);
  if (known) return known;
  const nodes = parse(readText(path), path.endsWith('x'));
  trees.set(path, nodes);
  return nodes;
}

/**
 * swc counts bytes from where the file before ended, so a statement of ours is put first and its
 * place is the zero of this file.
 */
function parse(text: string, tsx: boolean): Found[] {
  const source = `;${text.replace(/^#!/, '//')}`;
  const module = parseSync(source, { syntax: 'typescript', tsx, target: 'es2022' });
  const zero = module.body[0]?.span.start ?? 0;
  const lineStarts = [0];
  Buffer.from(source).forEach((byte, i) => byte === 10 && lineStarts.push(i + 1));
  const lineAt = (place: number) => {
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lineStarts[middle] ?? 0) <= place - zero) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  const found: Found[] = [];
  walk(module, [], found, lineAt);
  return found;
}

function walk(value: unknown, parents: Node[], found: Found[], lineAt: (place: number) => number) {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, parents, found, lineAt);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const node = value as Node;
  const isNode = typeof node.type === 'string';
  if (isNode && node.span) {
    const { start, end } = node.span;
    found.push({ node, parents, firstLine: lineAt(start), lastLine: lineAt(end - 1) });
  }
  // What an argument or an element is wrapped in has no type of its own.
  const inside = isNode ? [node, ...parents] : parents;
  for (const child of Object.values(node)) walk(child, inside, found, lineAt);
}

/** The name of an identifier or of a member, such as `now` of `Date.now`; else ''. */
export function nameOf(value: unknown): string {
  const node = value as Node | undefined;
  return node?.type === 'Identifier' ? String(node['value']) : '';
}

/** `Date.now` is `['Date', 'now']`; anything else than two plain names is null. */
export function memberOf(value: unknown): [object: string, property: string] | null {
  const node = value as Node | undefined;
  if (node?.type !== 'MemberExpression') return null;
  return [nameOf(node['object']), nameOf(node['property'])];
}
