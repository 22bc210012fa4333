import { useState } from 'preact/hooks';
import { EndpointError } from '../../sync/endpoint.ts';
import { useApp } from '../kit/app-context.ts';
import type { DeviceRow } from '../../domain/protocol.ts';
import type { HandoverPlan } from './handover.ts';
import { usePeopleWriting } from './people-writing.ts';
import type { Trouble } from './server-trouble.tsx';

/** How far it has come: the people are written, these devices are cut off; what is left can be taken up again from there. */
export type Handover = { plan: HandoverPlan; revoked: readonly DeviceRow[] };

/** The people are one request, each device another: whatever fails, what was done stays done and is said. */
export function useHandover() {
  const { endpoint } = useApp();
  const writing = usePeopleWriting();
  const [handover, setHandover] = useState<Handover | null>(null);
  const [planned, setPlanned] = useState<HandoverPlan | null>(null);
  const [isRevoking, setRevoking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const revoke = async (plan: HandoverPlan, done: readonly DeviceRow[]): Promise<void> => {
    let revoked = done;
    setRevoking(true);
    setTrouble(null);
    for (const device of plan.devices) {
      if (revoked.includes(device)) continue;
      if (!(await isRevoked(device.id))) {
        setTrouble('offline');
        break;
      }
      revoked = [...revoked, device];
      setHandover({ plan, revoked });
    }
    setRevoking(false);
  };
  /** One that the server does not know any more was cut off before. */
  const isRevoked = (id: string): Promise<boolean> =>
    endpoint.revokeDevice(id).then(
      () => true,
      (error: unknown) => error instanceof EndpointError && error.reason === 'refused',
    );
  const begin = async (plan: HandoverPlan): Promise<void> => {
    setPlanned(plan);
    if ((await writing.write(plan.people)) === null) return;
    setHandover({ plan, revoked: [] });
    await revoke(plan, []);
  };
  const resume = async (): Promise<void> => {
    if (handover !== null) await revoke(handover.plan, handover.revoked);
  };
  return {
    handover,
    begin,
    /** The same steps once more: the answer may have been lost, not the request. */
    again: async () => (planned === null ? undefined : begin(planned)),
    resume,
    isBusy: writing.isBusy || isRevoking,
    trouble: writing.trouble ?? trouble,
  };
}
