import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A framed part of a page; with `title` a section of that name (`level` is the heading's, default 2). */
export function Card(props: {
  title?: string | undefined;
  level?: 2 | 3 | undefined;
  children: ComponentChildren;
}) {
  const titleId = useId();
  if (props.title === undefined) return <div class="card stack">{props.children}</div>;
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <section class="card stack" aria-labelledby={titleId}>
      <Heading id={titleId}>{props.title}</Heading>
      {props.children}
    </section>
  );
}
