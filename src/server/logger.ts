/** What the endpoint needs of a logger (pino has it). Never a code, cookie, mac or text that a person wrote. */
export type Logger = {
  info: (facts: object, message: string) => void;
  warn: (facts: object, message: string) => void;
  error: (facts: object, message: string) => void;
};
