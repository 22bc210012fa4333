import { useState } from 'preact/hooks';
import type { Opd } from '../../domain/directory.ts';
import type { DeviceRow } from '../../domain/protocol.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { link } from '../kit/router.ts';
import { LoadingBones } from '../kit/state-views.tsx';
import { useRemote } from '../kit/use-remote.ts';
import { d, m } from '../messages/messages.ts';
import { Back } from './back.tsx';
import { planHandover, adminsOf, type Successor } from './handover.ts';
import { HandoverSteps } from './handover-steps.tsx';
import { LeavingAdmins } from './leaving-admins.tsx';
import { useNewIds } from './new-ids.ts';
import { OpenWork } from './open-work-card.tsx';
import { ServerTrouble } from './server-trouble.tsx';
import { SuccessorFields } from './successor-fields.tsx';
import { useHandover } from './use-handover.ts';

/** *Ganti admin*: who leaves, what their devices still hold, what is unfinished, and who comes. */
export function HandoverPage({ id }: { id: string }) {
  const { directory, endpoint } = useApp();
  const devices = useRemote(() => endpoint.devices(), [endpoint]);
  const words = d.manage.people;
  const opd = directory.opds.get(id);
  return (
    <div class="stack narrow">
      <Back href={link('kelola', 'opd', id)} label={words.handover.back} />
      {opd === undefined && <p>{d.manage.opd.unknown}</p>}
      {opd !== undefined && <h2>{words.handover.title(opd.name)}</h2>}
      {devices.state === 'loading' && <LoadingBones />}
      {devices.state === 'unreachable' && (
        <Banner
          icon="offline"
          level={3}
          title={words.offlineTitle}
          actions={<Button onClick={devices.ask}>{m.words.acts.tryAgain}</Button>}
        >
          <p>{words.offline}</p>
        </Banner>
      )}
      {opd !== undefined && devices.state === 'filled' && (
        <Handover opd={opd} devices={devices.value} onAsk={devices.ask} />
      )}
    </div>
  );
}

type HandoverProps = { opd: Opd; devices: readonly DeviceRow[]; onAsk: () => void };

function Handover({ opd, devices, onAsk }: HandoverProps) {
  const going = useHandover();
  return going.handover === null ? (
    <HandoverForm opd={opd} devices={devices} onAsk={onAsk} going={going} />
  ) : (
    <HandoverSteps going={going} handover={going.handover} />
  );
}

type FormProps = HandoverProps & { going: ReturnType<typeof useHandover> };

function HandoverForm({ opd, devices, onAsk, going }: FormProps) {
  const { directory } = useApp();
  const words = d.manage.people.handover;
  const admins = adminsOf(directory, opd.id);
  const [staying, setStaying] = useState<readonly string[]>([]);
  const { successor, isTried, submit, ...choice } = useSuccessor(opd);
  const leaving = admins.filter(({ id }) => !staying.includes(id));
  const begin = () =>
    submit((chosen) => void going.begin(planHandover(opd.id, { leaving, successor: chosen }, devices)));
  return (
    <>
      <p class="small soft">{words.lead}</p>
      <LeavingAdmins
        opd={opd.id}
        admins={admins}
        devices={devices}
        staying={staying}
        onStaying={setStaying}
        onAsk={onAsk}
      />
      <OpenWork opd={opd.id} />
      <SuccessorFields
        opd={opd.id}
        {...choice}
        error={isTried && successor === null ? words.nameMissing : undefined}
      />
      <ServerTrouble trouble={going.trouble}>
        <Button onClick={() => void going.again()}>{m.words.acts.tryAgain}</Button>
      </ServerTrouble>
      <div>
        <Button kind="primary" icon="key" whole busy={going.isBusy} onClick={begin}>
          {leaving.length === 0 ? words.actFirst : words.act}
        </Button>
      </div>
    </>
  );
}

/** Who comes: a new person by name, or one who is known. Null while the name is missing. */
function useSuccessor(opd: Opd) {
  const { directory } = useApp();
  const newId = useNewIds();
  const [known, setKnown] = useState('');
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const person = directory.people.get(known);
  const fresh: Successor | null =
    name.trim() === '' ? null : { kind: 'new', id: newId(`${opd.id}:${name.trim()}`), name };
  const successor: Successor | null = person === undefined ? fresh : { kind: 'known', person };
  return {
    successor,
    isTried,
    known,
    name,
    onKnown: setKnown,
    onName: setName,
    submit: (use: (successor: Successor) => void) => {
      setTried(true);
      if (successor !== null) use(successor);
    },
  };
}
