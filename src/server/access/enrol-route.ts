import type { Hono } from 'hono';
import { enrolSchema } from '../../domain/protocol.ts';
import { nowIso, socketAddress, type AppContext, type AppEnv, type Deps } from '../app-context.ts';
import { clientAddress } from '../http/client-address.ts';
import { readJson } from '../http/read-body.ts';
import { Refusal } from '../http/refusal.ts';
import { StoreUnavailable } from '../log/op-log-store.ts';
import type { UsedCode } from './access-store.ts';
import { describeSession, hashToken, sessionEnd } from './session.ts';
import { sessionCookie } from './session-cookie.ts';
import { readCode } from './sign-in-code.ts';

/** A lost reply must not burn a code: the same device may use it again for a day. */
const repeatMs = 24 * 60 * 60 * 1000;
const tokenBytes = 32;

export function addEnrolRoute(app: Hono<AppEnv>, deps: Deps): void {
  app.post('/api/v1/enrol', async (context) => {
    const { code, device, deviceName } = await readJson(context.req.raw, enrolSchema);
    const address = clientAddress(context.req.raw, socketAddress(context), deps.settings);
    const attempt = deps.attempts.begin(address);
    if (!attempt.ok) throw tooMany(attempt.retryAfterS);
    const token = Buffer.from(deps.ids.randomBytes(tokenBytes)).toString('base64url');
    try {
      const user = await openSession(deps, { code, device, deviceName, token });
      deps.attempts.giveBack(address);
      return await welcome(deps, context, { user, device: { id: device, name: deviceName }, token });
    } catch (error) {
      // A full disk is no guess.
      if (error instanceof StoreUnavailable) deps.attempts.giveBack(address);
      throw error;
    }
  });
}

type Entry = { code: string; device: string; deviceName: string; token: string };

/** Takes the code for this device; gives the person whose code it is. */
async function openSession(deps: Deps, { code, device, deviceName, token }: Entry): Promise<string> {
  const { hash, user } = await usableCode(deps, code, device);
  const expiresAt = sessionEnd(deps.ids.nowMs());
  const session = { tokenHash: hashToken(token), user, device, deviceName, expiresAt };
  if (!(await deps.access.enrol({ codeHash: hash, session, at: nowIso(deps) }))) throw wrongCode();
  return user;
}

async function welcome(
  deps: Deps,
  context: AppContext,
  { user, device, token }: { user: string; device: { id: string; name: string }; token: string },
): Promise<Response> {
  const directory = await deps.log.directory();
  const person = directory.people.get(user);
  if (person === undefined) throw wrongCode();
  context.header('set-cookie', sessionCookie(device.id, token, deps.settings), { append: true });
  return context.json(describeSession(deps, { person, device, directory }));
}

/** Every reason looks the same from outside: a guess learns nothing. */
async function usableCode(deps: Deps, text: string, device: string): Promise<UsedCode> {
  const code = readCode(text);
  const found = code === null ? null : await deps.access.findCode(deps.rules.seal.ofCode(code));
  if (found === null || !isUsable(found, device, deps.ids.nowMs())) throw wrongCode();
  const person = (await deps.log.directory()).people.get(found.user);
  if (person?.active !== true) throw wrongCode();
  return found;
}

function isUsable(code: UsedCode, device: string, nowMs: number): boolean {
  if (code.usedAt === null) return nowMs < Date.parse(code.expiresAt);
  return code.usedBy === device && nowMs < Date.parse(code.usedAt) + repeatMs;
}

const wrongCode = (): Refusal =>
  new Refusal(401, 'wrong_code', {
    message: 'This code is not valid (any more). Ask the coordinator for a new one.',
  });

const tooMany = (retryAfterS: number): Refusal =>
  new Refusal(429, 'too_many_codes', {
    message: `Too many wrong codes from this address. Try again in ${retryAfterS} seconds.`,
    headers: { 'retry-after': String(retryAfterS) },
  });
