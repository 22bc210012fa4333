import { commentsFrom } from '../../domain/comments.ts';
import { useApp } from '../kit/app-context.ts';
import { Said } from '../kit/said.tsx';
import { m } from '../messages/messages.ts';
import { CommentForm } from './comment-form.tsx';
import { seek } from './seek.ts';
import { useSeat } from './seat.ts';

/** What people said to each other about this indicator, and a place to say more. */
export function Discussion() {
  const { view } = useSeat();
  const { me } = useApp();
  const comments = commentsFrom(view.fields);
  const words = m.answering.discussion;
  const mayTalk = me.roles.some((role) => role !== 'viewer');
  return (
    <section class="stack" aria-labelledby="discussion">
      <h2 id="discussion">{words.title}</h2>
      {comments.length === 0 && <p class="small soft">{words.none}</p>}
      {comments.map((comment) => (
        <Said
          key={comment.key}
          comment={comment}
          scope={view.scope}
          fields={view.fields}
          look="talk"
          about={comment.requirement !== null && <About code={comment.requirement} />}
        />
      ))}
      {mayTalk && <CommentForm />}
    </section>
  );
}

function About({ code }: { code: string }) {
  return (
    <button type="button" class="as-link small" onClick={() => seek(code)}>
      {m.answering.discussion.about(code)}
    </button>
  );
}
