import { commandPath, type Driven, type Engine, type Handle, type Script } from './engine.ts';
import { connect, type Connection } from './bidi.ts';
import { startProgram } from './program.ts';

const commands = ['firefox-esr', 'firefox'];

/** Firefox, led over WebDriver BiDi, which it speaks itself: https://www.w3.org/TR/webdriver-bidi/. */
export const firefox: Engine = {
  name: 'Firefox',
  missing: () => (commandPath(commands) === null ? ['firefox-esr'] : []),
  start: async () => {
    const args = ['--headless', '--no-remote', '--profile', 'HOME', '--remote-debugging-port=0'];
    const program = await startProgram(commandPath(commands) ?? 'firefox', args);
    try {
      const address = await program.whenSaid(/WebDriver BiDi listening on (ws:\S+)/);
      const connection = await connect(`${address}/session`);
      await connection.send('session.new', { capabilities: {} });
      return await openPage(connection, program.end);
    } catch (error) {
      await program.end();
      throw error;
    }
  },
};

async function openPage({ send, close }: Connection, end: () => Promise<void>): Promise<Driven> {
  const tree = (await send('browsingContext.getTree', {})) as { contexts: readonly { context: string }[] };
  const context = tree.contexts[0]?.context ?? '';
  const call = (source: string, args: readonly unknown[]) => callFunction(send, context, { source, args });
  const act = (actions: readonly unknown[]) => send('input.performActions', { context, actions });
  const press = async (element: Handle): Promise<void> => {
    await call('(element) => element.scrollIntoView({ block: "center" })', [{ ...element, type: 'node' }]);
    const origin = { type: 'element', element };
    const pointer = [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await act([{ type: 'pointer', id: 'mouse', actions: pointer }]);
  };
  return {
    goTo: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await send('browsingContext.reload', { context, wait: 'complete' })),
    run: async ({ source, args }) => {
      const asText = `async (given) => JSON.stringify(await (${source})(...JSON.parse(given))) ?? 'null'`;
      const { value } = await call(asText, [{ type: 'string', value: JSON.stringify(args) }]);
      return JSON.parse(String(value)) as unknown;
    },
    find: async ({ source, args }) => {
      const one = `async (given) => (${source})(...JSON.parse(given))`;
      const { sharedId } = await call(one, [{ type: 'string', value: JSON.stringify(args) }]);
      return sharedId === undefined ? null : { sharedId };
    },
    press,
    type: async (element, text) => {
      await press(element);
      const keys = Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act([{ type: 'key', id: 'keyboard', actions: keys }]);
    },
    attach: async (element, path) => void (await send('input.setFiles', { context, element, files: [path] })),
    close: async () => {
      close();
      await end();
    },
  };
}

type RemoteValue = { value?: unknown; sharedId?: string };

async function callFunction(
  send: Connection['send'],
  context: string,
  { source, args }: Script,
): Promise<RemoteValue> {
  const answer = (await send('script.callFunction', {
    functionDeclaration: source,
    arguments: args,
    target: { context },
    awaitPromise: true,
  })) as { result: RemoteValue } | { exceptionDetails: { text: string } };
  if ('exceptionDetails' in answer) throw new Error(answer.exceptionDetails.text);
  return answer.result;
}
