declare module 'virtual:instruments' {
  /** Addresses of the instruments' texts, relative to the page, by instrument and language. */
  export const instrumentAddresses: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

declare module 'virtual:about' {
  /** The version, the day it was built (YYYY-MM-DD) and what the last run of the simulation tried and lost. */
  export const build: {
    version: string;
    day: string;
    simulation: { date: string; seeds: number; edits: number; faults: number; losses: number } | null;
  };
}
