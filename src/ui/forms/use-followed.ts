import { useEffect, useState } from 'preact/hooks';
import type { RecordFilter } from './record-list.ts';

/** Thousands of lines are not searched and drawn anew at every key. */
const keysRestMs = 120;

/** A filter as the list follows it: choices at once, words when somebody has stopped typing for a moment. */
export function useFollowed(filter: RecordFilter): RecordFilter {
  const [followed, follow] = useState(filter);
  useEffect(() => {
    if (filter.words === followed.words) {
      follow(filter);
      return;
    }
    const timer = setTimeout(() => follow(filter), keysRestMs);
    return () => clearTimeout(timer);
  }, [filter, followed]);
  return followed;
}
