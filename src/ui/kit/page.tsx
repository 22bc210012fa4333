import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { m } from '../messages/messages.ts';
import { Icon } from './icon.tsx';
import { arrive, route } from './router.ts';

type PageProps = {
  /** The heading, and the name of the browser's tab. */
  title: string;
  /** Where "back" leads, above the heading. */
  back?: { href: string; label: string } | undefined;
  /** Small words above the heading. */
  above?: ComponentChildren;
  /** Beside the heading, such as a tag. */
  beside?: ComponentChildren;
  /** Under the heading. */
  lead?: ComponentChildren;
  children: ComponentChildren;
};

/** One screen: names the tab, and takes the focus to its heading after navigation. */
export function Page({ title, back, above, beside, lead, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { path } = route.value;

  useEffect(() => {
    document.title = `${title} – ${m.words.appName}`;
  }, [title]);
  useLayoutEffect(() => {
    if (heading.current !== null) arrive(heading.current);
  }, [path]);

  return (
    <div class="page stack wide">
      <div class="stack tight">
        {back !== undefined && (
          <a class="back" href={back.href}>
            <Icon name="left" small />
            {back.label}
          </a>
        )}
        {above !== undefined && <p class="small soft">{above}</p>}
        <div class="row">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {beside}
        </div>
        {lead}
      </div>
      {children}
    </div>
  );
}
