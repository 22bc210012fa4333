declare module 'virtual:instruments' {
  /** Addresses of the instruments' texts, relative to the page, by instrument and language. */
  export const instrumentAddresses: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
