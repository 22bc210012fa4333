import type { Hono } from 'hono';
import { enrolSchema } from '../../domain/protocol.ts';
import { nowIso, socketAddress, type AppContext, type AppEnv, type Deps } from '../app-context.ts';
import { clientAddress } from '../http/client-address.ts';
import { readJson } from '../http/read-body.ts';
import { Refusal } from '../http/refusal.ts';
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
    const found = await usableCode(deps, code, device);
    const token = Buffer.from(deps.ids.randomBytes(tokenBytes)).toString('base64url');
    const at = nowIso(deps);
    const session = {
      tokenHash: hashToken(token),
      user: found.user,
      device,
      deviceName,
      expiresAt: sessionEnd(deps.ids.nowMs()),
    };
    if (!(await deps.access.enrol({ codeHash: found.hash, session, at }))) throw wrongCode();
    deps.attempts.succeed(address);
    return welcome(deps, context, { user: found.user, device: { id: device, name: deviceName }, token });
  });
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
