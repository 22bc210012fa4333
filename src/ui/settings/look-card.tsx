import type { Preferences } from '../boot/preferences.ts';
import { Card } from '../kit/card.tsx';
import { Choices } from '../kit/choices.tsx';
import { m } from '../messages/messages.ts';

type LookCardProps = { preferences: Preferences; onChange: (preferences: Preferences) => void };

/** Text size, theme and language; each takes hold at once. */
export function LookCard({ preferences, onChange }: LookCardProps) {
  const { look } = m.settings;
  return (
    <Card title={look.title}>
      <Choices
        legend={look.text}
        options={optionsFrom(look.texts)}
        value={preferences.text}
        onChange={(text) => onChange({ ...preferences, text })}
      />
      <Choices
        legend={look.theme}
        options={optionsFrom(look.themes)}
        value={preferences.theme}
        onChange={(theme) => onChange({ ...preferences, theme })}
      />
      <Choices
        legend={look.language}
        // Each language in its own words: who took the wrong one must find the way back.
        options={[
          { value: 'id', label: 'Bahasa Indonesia' },
          { value: 'en', label: 'English' },
        ]}
        value={preferences.language}
        onChange={(language) => onChange({ ...preferences, language })}
      />
    </Card>
  );
}

function optionsFrom<Value extends string>(labels: Record<Value, string>) {
  return (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }));
}
