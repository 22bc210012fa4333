/** A reason not to start that the operator can act on: printed as one line, without a stack. */
export class StartFailure extends Error {
  readonly exitCode: 1 | 2;

  /** `exitCode` 2 stands for wrong settings, 1 for everything else. */
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.name = 'StartFailure';
    this.exitCode = exitCode;
  }
}
