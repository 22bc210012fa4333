import { m } from '../messages/messages.ts';
import { Tag } from './tag.tsx';

/** A comment that asks something, and whether that was handled. */
export function QuestionTag({ isHandled }: { isHandled: boolean }) {
  const words = m.answering.discussion;
  return (
    <p>
      <Tag state={isHandled ? 'plain' : 'warn'} icon={isHandled ? 'check' : 'chat'}>
        {isHandled ? words.answered : words.question}
      </Tag>
    </p>
  );
}
