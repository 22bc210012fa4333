import type { Hono } from 'hono';
import type { AppEnv, Deps } from '../app-context.ts';
import { openApiDocument } from './openapi-document.ts';

export function addOpenApiRoute(app: Hono<AppEnv>, deps: Deps): void {
  app.get('/api/v1/openapi.json', (context) => context.json(openApiDocument(deps.settings.publicUrl)));
}
