/** The answer to a request that is not served: status, code and sentence, as `{ error, message }`. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Further members of the body, such as `missing` or `epoch`. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    answer: { message: string; headers?: Record<string, string>; more?: Record<string, unknown> },
  ) {
    super(answer.message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.headers = answer.headers ?? {};
    this.more = answer.more ?? {};
  }

  toResponse(): Response {
    return Response.json(
      { error: this.code, ...this.more, message: this.message },
      { status: this.status, headers: this.headers },
    );
  }
}

export const malformed = (message: string): Refusal => new Refusal(400, 'malformed', { message });
export const forbidden = (message: string): Refusal => new Refusal(403, 'forbidden', { message });
export const notFound = (message: string): Refusal => new Refusal(404, 'not_found', { message });
