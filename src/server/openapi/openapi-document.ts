export function openApiDocument(publicUrl: string | null): object {
  return { openapi: '3.1.0', servers: publicUrl === null ? [] : [{ url: publicUrl }] };
}
