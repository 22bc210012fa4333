import type { Head } from '../../domain/fold.ts';
import { useApp } from '../kit/app-context.ts';
import { m } from '../messages/messages.ts';

/** The author's name; a value that came in with a file copy says so. */
export function useAuthorName(): (head: Head) => string {
  const { directory } = useApp();
  const nameOf = (id: string) => directory.people.get(id)?.name ?? m.sending.settle.somebody;
  return (head) =>
    head.author === undefined ? nameOf(head.by) : m.sending.settle.accordingToCopy(nameOf(head.author));
}
