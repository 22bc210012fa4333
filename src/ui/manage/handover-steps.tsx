import type { WantedPerson } from '../../domain/protocol.ts';
import { Banner } from '../kit/banner.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { link } from '../kit/router.ts';
import { Tag } from '../kit/tag.tsx';
import { d } from '../messages/messages.ts';
import { CodeSlip } from './code-slip.tsx';
import { madeCodes } from './sign-in-code.ts';
import type { Handover, useHandover } from './use-handover.ts';

type StepsProps = { going: ReturnType<typeof useHandover>; handover: Handover };

/** How far a handover has come: what is done, what is left and how to go on, and the code for the new admin. */
export function HandoverSteps({ going, handover }: StepsProps) {
  const words = d.manage.people.handover;
  const { plan, revoked } = handover;
  const isWhole = revoked.length === plan.devices.length;
  const made = madeCodes.value.find(({ user }) => plan.people.some(({ id, code }) => code && id === user));
  return (
    <div class="stack" aria-live="polite">
      {isWhole ? (
        <Banner icon="check" tone="brand" level={3} title={words.finished}>
          <p>{words.mistaken}</p>
        </Banner>
      ) : (
        <Banner
          tone="warn"
          level={3}
          title={words.halted}
          actions={
            <Button busy={going.isBusy} onClick={() => void going.resume()}>
              {words.goOn}
            </Button>
          }
        >
          <p>{words.haltedText}</p>
        </Banner>
      )}
      <ul class="stack tight" aria-label={words.steps}>
        {plan.people.map((person) => (
          <Step key={person.id} text={stepOf(person)} isDone />
        ))}
        {plan.devices.map((device) => (
          <Step key={device.id} text={words.stepRevoke(device.name)} isDone={revoked.includes(device)} />
        ))}
      </ul>
      {made !== undefined && <CodeSlip made={made} />}
      {made !== undefined && (
        <div>
          <LinkButton icon="print" href={link('kelola', 'orang', 'slip')}>
            {d.manage.people.slip.print}
          </LinkButton>
        </div>
      )}
    </div>
  );
}

const stepOf = ({ name, code }: WantedPerson): string => {
  const words = d.manage.people.handover;
  return code ? words.stepCode(name) : words.stepLeave(name);
};

function Step({ text, isDone }: { text: string; isDone: boolean }) {
  const words = d.manage.people.handover;
  return (
    <li class="row spread">
      <span>{text}</span>
      <Tag state={isDone ? 'accepted' : 'warn'}>{isDone ? words.done : words.left}</Tag>
    </li>
  );
}
