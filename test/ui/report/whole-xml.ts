/** The first fault of an XML text (a tag that is not closed, an `&` that means nothing); null where it is whole. */
export function faultOfXml(text: string): string | null {
  const body = text.replace(/^<\?xml[^>]*\?>\s*/, '');
  const open: string[] = [];
  const tags = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g;
  let end = 0;
  for (const match of body.matchAll(tags)) {
    const between = body.slice(end, match.index);
    if (/[<>]|&(?!(amp|lt|gt|quot);)/.test(between)) return between.slice(0, 80);
    end = match.index + match[0].length;
    const [, closes, name = '', , isEmpty] = match;
    if (closes !== '' && open.pop() !== name) return `</${name}>`;
    if (closes === '' && isEmpty === '') open.push(name);
  }
  if (body.slice(end).trim() !== '') return body.slice(end, end + 80);
  return open.length === 0 ? null : open.join(' ');
}
