const PATIENCE = 20_000;

/** What a request was refused with, or that there was no answer: RFC 9457, in zh and en. */
export class Problem extends Error {
  constructor(body) {
    super(body.titleEn ?? body.type);
    Object.assign(this, body);
    this.kind = (body.type ?? '').replace('/problems/', '');
  }

  /** A service (or the gateway) did not answer; all else may work. */
  get silent() {
    return ['service-silent', 'service-late', 'service-answer-broken', 'no-gateway'].includes(this.kind);
  }

  get refused() {
    return this.status === 403;
  }

  /** There was an answer, and asking the same again would only be told the same. */
  get final() {
    return this.status >= 400 && this.status < 500 && ![401, 408, 429].includes(this.status);
  }

  /** It is not known whether the other side did what it was asked. */
  get unanswered() {
    return this.silent || this.status >= 500;
  }
}

const NO_GATEWAY = {
  type: 'no-gateway', status: 0, title: '网络不通', titleEn: 'No connection',
  detail: '连接不上系统，请检查网络', detailEn: 'The system cannot be reached; check the connection',
  retryAfterSeconds: 5,
};

async function call(method, path, {body, file, key} = {}) {
  const headers = {Accept: 'application/json, application/problem+json'};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (file) headers['Content-Type'] = file.type;
  if (key) headers['Idempotency-Key'] = key;
  let response;
  try {
    response = await fetch(path, {
      method, headers, credentials: 'same-origin', cache: 'no-store',
      body: file ?? (body === undefined ? undefined : JSON.stringify(body)),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Problem(NO_GATEWAY);
  }
  const json = await read(response);
  if (response.ok) return json;
  const problem = new Problem({status: response.status, ...json});
  if (problem.kind === 'not-signed-in') window.dispatchEvent(new CustomEvent('session-ended'));
  throw problem;
}

async function read(response) {
  const text = await response.text().catch(() => { throw new Problem(NO_GATEWAY); });
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return {title: `状态 ${response.status}`, titleEn: `Status ${response.status}`};
  }
}

/** The only place that talks HTTP. A change carries a key, so that repeating it does it once. */
export const api = {
  get: path => call('GET', path),
  put: (path, body) => call('PUT', path, {body}),
  post: (path, body, key = freshId()) => call('POST', path, {body, key}),
  delete: path => call('DELETE', path),
  /** A file as it is; the service keeps it by what is in it, so that it is there once. */
  send: (path, file) => call('POST', path, {file}),
};

/** Every page of a list, as many as one looks through; `more` where there are others. */
export async function every(path, values, pages = 10) {
  const items = [];
  let after;
  for (let page = 0; page < pages && after !== null; page++) {
    const answer = await api.get(query(path, {...values, after}));
    items.push(...answer.items);
    after = answer.next ?? null;
  }
  return {items, more: after !== null};
}

/** A path with its query; absent values are left out. */
export function query(path, values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return `${path}?${new URLSearchParams(given)}`;
}

/** A fresh id; crypto.randomUUID exists on secure origins only, and a phone may come by plain http. */
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
