/** What RFC 3986 allows in a URI unescaped, without the brackets, which only an IP address may bear. */
const NOT_ALLOWED = /[^\w\-.~:/?#@!$&'()*+,;=%]/g;
const HALF_ESCAPE = /%(?![\da-f]{2})/gi;

/** A web address as a URI (RFC 3986, in ASCII); undefined for what is none, such as one without `https://`. */
export function toUri(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const [base = '', ...fragment] = href.replace(HALF_ESCAPE, '%25').replace(NOT_ALLOWED, encodeURIComponent).split('#');
  return fragment.length === 0 ? base : `${base}#${fragment.join('%23')}`;
}
