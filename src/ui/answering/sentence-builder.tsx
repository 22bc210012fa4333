import { useState } from 'preact/hooks';
import type { Tie } from '../../domain/room.ts';
import { Button } from '../kit/button.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { m } from '../messages/messages.ts';
import { insertSentence, sentenceOf, type SentencePart } from './sentences.ts';
import { useSeat } from './seat.ts';

type SentenceBuilderProps = {
  ties: readonly Tie[];
  /** The explanation as it stands, and with the sentence in it. */
  text: string;
  onChange: (text: string) => void;
};

/** Fakta and Analisis, ready made from the own ties: one tap puts a sentence into the explanation. */
export function SentenceBuilder({ ties, text, onChange }: SentenceBuilderProps) {
  const { view } = useSeat();
  const [part, setPart] = useState<SentencePart>('fact');
  const words = m.answering.builder;
  return (
    <Tabs
      label={words.parts}
      tabs={(['fact', 'analysis'] as const).map((key) => ({
        key,
        label: words.tab(words.names[key], ties.length),
      }))}
      selected={part}
      onSelect={setPart}
    >
      <ul class="offers">
        {ties.map((tie) => {
          const sentence = sentenceOf(part, tie, view.assessment);
          return (
            <li key={tie.key}>
              <span>{sentence}</span>
              <Button
                label={`${words.insert}: ${sentence}`}
                onClick={() => onChange(insertSentence(text, part, sentence))}
              >
                {words.insert}
              </Button>
            </li>
          );
        })}
      </ul>
    </Tabs>
  );
}
