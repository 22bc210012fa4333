import './help.css';
import { useState } from 'preact/hooks';
import { isReviewer } from '../../domain/authority.ts';
import { useApp } from '../kit/app-context.ts';
import { Details } from '../kit/fold.tsx';
import { Page } from '../kit/page.tsx';
import { route } from '../kit/router.ts';
import { SearchBox } from '../kit/search-box.tsx';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useRemote } from '../kit/use-remote.ts';
import type { Remote } from '../kit/use-remote.ts';
import type { Topic } from '../messages/id/guide.ts';
import type { HelpText } from '../messages/id/id-help-text.ts';
import { m } from '../messages/messages.ts';
import type { Language } from '../messages/messages.ts';
import { InstallDrawing } from './install-drawing.tsx';
import { readHelp } from './read-help.ts';
import { searchHelp } from './search-help.ts';

/** The guide and the glossary, searchable; `#/bantuan/pasang` opens one topic. */
export function HelpPage({ language }: { language: Language }) {
  const reading = useRemote(() => readHelp(language), [language]);
  return (
    <Page title={m.help.title} lead={<p class="soft">{m.help.lead}</p>}>
      <Content reading={reading} onRetry={reading.ask} />
    </Page>
  );
}

function Content({ reading, onRetry }: { reading: Remote<HelpText>; onRetry: () => void }) {
  switch (reading.state) {
    case 'loading':
      return <LoadingBones label={m.help.loading} />;
    case 'unreachable':
      return <FailedState reason={m.help.unavailable} onRetry={onRetry} />;
    case 'filled':
      return <Searchable help={reading.value} />;
  }
}

function Searchable({ help }: { help: HelpText }) {
  const [query, setQuery] = useState('');
  const { guide, glossary } = searchHelp(isReviewer(useApp().me) ? deskFirst(help) : help, query);
  const count = guide.length + glossary.length;
  const isSearching = query.trim() !== '';
  const asked = route.value.segments[1];

  return (
    <>
      <div class="stack tight">
        <SearchBox label={m.help.search} value={query} onInput={setQuery} />
        <p class="small soft" role="status">
          {isSearching && m.help.found(count)}
        </p>
      </div>
      {count === 0 && <EmptyState title={m.help.nothing} text={m.help.nothingText} />}
      {guide.length > 0 && (
        <section class="stack tight">
          <h2>{m.help.guide}</h2>
          {guide.map((topic) => (
            <TopicFold
              key={topic.key}
              topic={topic}
              open={isSearching ? guide.length <= 3 : topic.key === asked}
            />
          ))}
        </section>
      )}
      {glossary.length > 0 && (
        <section class="stack">
          <h2>{m.help.glossary}</h2>
          <dl class="glossary">
            {glossary.map(({ term, meaning }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

/** The help as reviewers and coordinators need it: their own topics on top. */
const deskFirst = ({ guide, glossary }: HelpText): HelpText => ({
  guide: guide.toSorted((one, other) => Number(other.isForDesk ?? 0) - Number(one.isForDesk ?? 0)),
  glossary,
});

function TopicFold({ topic, open }: { topic: Topic; open: boolean }) {
  return (
    <Details title={topic.title} open={open}>
      <div class="stack topic">
        {topic.text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {topic.points !== undefined && <Points topic={topic} points={topic.points} />}
      </div>
    </Details>
  );
}

function Points({ topic, points }: { topic: Topic; points: readonly string[] }) {
  const { drawing } = topic;
  if (drawing === undefined) {
    return (
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    );
  }
  return (
    <ol class="strip">
      {points.map((point, step) => (
        <li key={point}>
          <InstallDrawing platform={drawing} step={step} />
          {`${step + 1}. ${point}`}
        </li>
      ))}
    </ol>
  );
}
