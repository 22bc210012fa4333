import './what-if.css';
import { useMemo } from 'preact/hooks';
import type { WhatIfSource } from '../../domain/what-if.ts';
import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { link, navigate, route, withQuery } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useRooms } from '../kit/rooms-at-hand.ts';
import { d } from '../messages/messages.ts';
import { AspectChanges } from './aspect-changes.tsx';
import { BaseChoice } from './base-choice.tsx';
import { CheapestPanel } from './cheapest-panel.tsx';
import { IndexPanel } from './index-panel.tsx';
import { LevelPanel } from './level-panel.tsx';
import { ScenarioPanel } from './scenario-panel.tsx';
import { useScenarios } from './use-scenarios.ts';
import { useWorkbench } from './use-workbench.ts';
import type { Workbench } from './workbench.ts';

/** *Simulasi*: what the index would be, which steps are the cheapest, and scenarios to keep. Nothing here is an answer or a verdict. */
export function WhatIfPage() {
  const { directory, period, instrument } = useApp();
  const rooms = useRooms();
  const source = useMemo((): WhatIfSource | null => {
    if (period === null || instrument === null || rooms.state !== 'filled') return null;
    const assessments = new Map([...rooms.value].map(([id, { assessment }]) => [id, assessment]));
    return { instrument, period, directory, assessments };
  }, [directory, period, instrument, rooms]);
  return (
    <Page title={d.whatIf.title} lead={<p class="soft small">{d.whatIf.lead}</p>}>
      {period === null ? (
        <NoPeriod />
      ) : rooms.state === 'failed' ? (
        <FailedState />
      ) : source === null ? (
        <LoadingBones />
      ) : (
        <Simulation key={period.id} source={source} />
      )}
    </Page>
  );
}

function NoPeriod() {
  const words = d.whatIf.noPeriod;
  return (
    <EmptyState title={words.title} text={words.text}>
      <LinkButton href={link('kelola', 'periode')}>{words.act}</LinkButton>
    </EmptyState>
  );
}

function Simulation({ source }: { source: WhatIfSource }) {
  const bench = useWorkbench(source);
  const scenarios = useScenarios(source.period.id);
  if (scenarios.state === 'failed') return <FailedState />;
  if (bench === null || scenarios.state === 'loading') return <LoadingBones />;
  return (
    <div class="columns">
      <aside class="stack">
        <IndexPanel bench={bench} scenarios={scenarios.value} />
        <AspectChanges bench={bench} />
        <BaseChoice bench={bench} />
      </aside>
      <Parts bench={bench} scenarios={scenarios.value} />
    </div>
  );
}

type PartsProps = Parameters<typeof ScenarioPanel>[0] & { bench: Workbench };

/** The part that is shown stands in the address, so that going back from an indicator leads to it. */
function Parts(props: PartsProps) {
  const tabs = [
    { key: 'tingkat', label: d.whatIf.levels.title },
    { key: 'langkah', label: d.whatIf.steps.title },
    { key: 'tersimpan', label: d.whatIf.kept.title },
  ] as const;
  const asked = route.value.query.get('bagian');
  const selected = tabs.find(({ key }) => key === asked)?.key ?? 'tingkat';
  const choose = (key: string) =>
    navigate(withQuery(link('simulasi'), { bagian: key === 'tingkat' ? '' : key }), { replace: true });
  return (
    <Tabs label={d.whatIf.parts} tabs={tabs} selected={selected} onSelect={choose}>
      {selected === 'tingkat' && <LevelPanel bench={props.bench} />}
      {selected === 'langkah' && <CheapestPanel bench={props.bench} />}
      {selected === 'tersimpan' && <ScenarioPanel {...props} />}
    </Tabs>
  );
}
