import {api, query} from './api.js';

const kept = new Map();

/**
 * The names of sites, price points and suppliers by code. Whole lists are read once; while none can be read a thing is
 * called by its code, so that a page does not wait for a name.
 */
export const names = {
  points: region => list('/api/price/points', region, 'point'),
  sites: region => list('/api/inventory/sites', region, 'site'),
  suppliers: codes => each(codes, code => `/api/inventory/suppliers/${encodeURIComponent(code)}`),
};

/** What a list calls a code. */
export const named = (list, code) => list?.get(code) ?? {zh: code ?? '—', en: code ?? '—'};

async function list(path, within, id) {
  const {items} = await once(query(path, {within}));
  return new Map(items.map(it => [it[id], it]));
}

async function each(codes, path) {
  const found = await Promise.all(codes.map(async code => [code, await once(path(code))]));
  return new Map(found.filter(([, it]) => it.zh));
}

function once(path) {
  if (!kept.has(path)) {
    kept.set(path, api.get(path).catch(() => {
      kept.delete(path);
      return {items: []};
    }));
  }
  return kept.get(path);
}

/** Newly named things are read anew. */
export const forgetNames = () => kept.clear();
