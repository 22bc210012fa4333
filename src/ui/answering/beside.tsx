import { withCarryMessages } from '../messages/carry-messages.ts';
import { EarlierPeriod } from './earlier-period.tsx';
import { GivenOutside } from './given-outside.tsx';

/** The part below, once its sentences are here. */
export const loadBeside = async () => withCarryMessages(Beside);

/** What stands beside some rooms: the value that another institution gave, and what was said in the period before. */
function Beside() {
  return (
    <>
      <GivenOutside />
      <EarlierPeriod />
    </>
  );
}
