// The viewer's worker asks for a decoder by putting a file name behind an address of ours. A build gives every file a name
// that the viewer cannot know, so the address is this module with the true addresses in its fragment:
// `#{"openjpeg_nowasm_fallback.js":"https://…"}/openjpeg_nowasm_fallback.js`. Shipped as it is, never bundled.
const fragment = decodeURIComponent(new URL(import.meta.url).hash.slice(1));
const end = fragment.lastIndexOf('}/');
const addresses = JSON.parse(fragment.slice(0, end + 1));
const { default: instantiate } = await import(addresses[fragment.slice(end + 2)]);

// oxlint-disable-next-line import/no-default-export -- the viewer takes the default export
export default instantiate;
