import type { Driven, Handle, Script } from './engine.ts';

const startLimitMs = 30_000;
const scriptLimitMs = 180_000;
/** A page that never ends loading must be told apart from one that does nothing. */
const callLimitMs = scriptLimitMs + 20_000;

/** Under this key the protocol names an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Opens a browser through a driver that speaks the WebDriver protocol: https://www.w3.org/TR/webdriver2/. */
export async function openSession(driver: string, capabilities: Record<string, unknown>): Promise<Driven> {
  await untilReady(driver);
  const asked = { capabilities: { alwaysMatch: capabilities } };
  const { sessionId } = (await call(`${driver}/session`, asked)) as { sessionId: string };
  const session = `${driver}/session/${sessionId}`;
  await call(`${session}/timeouts`, { script: scriptLimitMs });
  const element = ({ [elementKey]: id = '' }: Handle): string => `${session}/element/${id}`;
  const execute = (script: Script) => call(`${session}/execute/async`, asynchronous(script));
  const type = async (found: Handle, text: string): Promise<void> => {
    await call(`${element(found)}/value`, { text });
  };
  return {
    goTo: async (address) => void (await call(`${session}/url`, { url: address })),
    reload: async () => void (await call(`${session}/refresh`, {})),
    run: execute,
    find: async (script) => (await execute(script)) as Handle | null,
    press: async (found) => void (await call(`${element(found)}/click`, {})),
    type,
    attach: type,
    close: async () => void (await fetch(session, { method: 'DELETE' })),
  };
}

/** The protocol gives a script one more argument, to be called with the result; a failure travels as a text. */
function asynchronous({ source, args }: Script): { script: string; args: readonly unknown[] } {
  const script = `const given = [...arguments]; const done = given.pop();
    Promise.resolve().then(() => (${source})(...given)).then(
      (value) => done({ value }), (error) => done({ failure: String(error) }));`;
  return { script, args };
}

async function call(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(callLimitMs),
  }).catch((cause: unknown) => {
    throw new Error(`${address}: no answer`, { cause });
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${address}: ${JSON.stringify(value)}`);
  return address.endsWith('/execute/async') ? resultOf(value) : value;
}

function resultOf(value: unknown): unknown {
  const result = value as { value?: unknown; failure?: string };
  if (result.failure !== undefined) throw new Error(result.failure);
  return result.value ?? null;
}

async function untilReady(driver: string): Promise<void> {
  const limit = Date.now() + startLimitMs;
  while (Date.now() < limit) {
    const response = await fetch(`${driver}/status`).catch(() => null);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the driver does not answer');
}
