import type { instruments as original } from '../id/instruments.ts';

export const instruments: typeof original = {
  missing: {
    title: 'The texts of the instrument are not on this device yet',
    text: 'This period uses an instrument that has to be fetched from the server once. Connect to the internet, then try again. What you wrote is kept and unchanged.',
  },
};
