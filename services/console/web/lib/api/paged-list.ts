import {
  type InfiniteData,
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';

/** A page of a list, as every list of the services answers. */
export interface ListPage<Row> {
  items: Row[];
  nextCursor: string | null;
}

/** Reads one page: the first without a cursor, each further one by the cursor of the one before. */
export type ReadPage<Row> = (
  page: { cursor?: string; limit: string },
  signal?: AbortSignal,
) => Promise<ListPage<Row>>;

/** What a screen shows at once. More: slower to come and to scroll. Fewer: more asking for more. */
const SHOWN = '50';

/** The most that a service gives at once. */
const AT_ONCE = '200';

/**
 * A list read on page by page. While other rows are asked for, the old ones are kept where they are
 * the same list filtered otherwise, and taken away where they would be taken for the new ones.
 */
export function usePagedList<Row>(
  queryKey: QueryKey,
  read: ReadPage<Row>,
  whileReading: 'keep' | 'wait' = 'wait',
): UseInfiniteQueryResult<InfiniteData<ListPage<Row>>> {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      read({ limit: SHOWN, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }: ListPage<Row>) => nextCursor,
    ...(whileReading === 'keep' ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Whether anything stands in it that could be saved. */
export function hasRows(list: UseInfiniteQueryResult<InfiniteData<ListPage<unknown>>>): boolean {
  return (list.data?.pages[0]?.items.length ?? 0) > 0;
}

/** All rows of a list, of so many pages at the most. */
export async function readAllPages<Row>(
  read: ReadPage<Row>,
  mostPages: number,
  signal?: AbortSignal,
): Promise<Row[]> {
  const found: Row[] = [];
  let cursor: string | null = '';
  for (let page = 0; page < mostPages && cursor !== null; page += 1) {
    const answer: ListPage<Row> = await read(
      { limit: AT_ONCE, ...(cursor === '' ? {} : { cursor }) },
      signal,
    );
    found.push(...answer.items);
    cursor = answer.nextCursor;
  }
  return found;
}

/** More rows than an office table program takes well; who needs more asks for the books. */
export const MOST_PAGES_SAVED = 100;
