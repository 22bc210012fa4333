/** Where the endpoint is: beside the page, whatever path that has. */
export function baseUrl(): string {
  return new URL('.', document.baseURI).href;
}
