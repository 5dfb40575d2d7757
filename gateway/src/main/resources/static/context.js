import {api} from './api.js';

const STREET = 9; // digits of a street's code
const TYPE = 'cailanzi-large-type';

/** What all screens know: the city, and how large this person reads. */
class Context {
  city = undefined;
  /** The region that was chosen last, on whichever screen: the next one begins with it. */
  chosen = undefined;
  #ahead = 0;

  async load() {
    this.city = await api.get('/city');
    this.#ahead = instant(this.city) - Date.now();
  }

  /** What belongs to one person does not wait for the next. */
  forget() {
    this.chosen = undefined;
  }

  /** The city's time, which in a drill is not ours, in milliseconds. */
  now() {
    return Date.now() + this.#ahead;
  }

  get large() {
    return localStorage.getItem(TYPE) === 'yes';
  }

  applyType() {
    document.documentElement.toggleAttribute('data-large', this.large);
  }

  toggleType() {
    localStorage.setItem(TYPE, this.large ? 'no' : 'yes');
    this.applyType();
  }

  /** The commodity of a code, named by its code where the city's list has no such thing. */
  commodity(code) {
    return this.city.commodities.find(it => it.code === code) ?? {code, zh: code, en: code, group: ''};
  }

  /** The word by which so many of it are counted: 盒, 瓶, 个. */
  piece(code) {
    const {dimension, unit} = this.commodity(code);
    return dimension === 'COUNT' && unit ? unit : '个';
  }

  group(code) {
    return this.city.groups.find(it => it.code === code) ?? {code, zh: code, en: code};
  }

  /** The regions a caller may act for: those of the city within its scope. */
  regions(scope) {
    return this.city.regions.filter(region => scope.some(own => region.code.startsWith(own)));
  }

  region(code) {
    return this.city.regions.find(it => it.code === code) ?? {code, zh: code, en: code};
  }

  /** The street of a community or grid, or the smallest region that the city's list has around it. */
  street(code) {
    return this.city.regions.filter(it => code.startsWith(it.code) && it.code.length <= STREET)
      .toSorted((a, b) => b.code.length - a.code.length)[0] ?? this.region(code);
  }

  /** A community in words: the city's list ends at its streets, below them a number is all there is. */
  place(code) {
    const {zh, en, code: street} = this.street(code);
    const rest = code.slice(street.length, STREET + 3);
    return rest ? {code, zh: `${zh} ${rest} 社区`, en: `${en}, community ${rest}`} : {code, zh, en};
  }
}

export const context = new Context();

/** The instant at which a zone's clocks show a day and a time. */
function instant({day, time, zone}) {
  const said = Date.parse(`${day}T${time}Z`);
  const shown = new Date(said).toLocaleString('sv-SE', {timeZone: zone}).replace(' ', 'T');
  return said - (Date.parse(`${shown}Z`) - said);
}

/** Parameters behind the screen's path, as in #/overview?region=320213. */
export function parameter(name) {
  return new URLSearchParams(location.hash.split('?')[1] ?? '').get(name);
}

/** Keeps a parameter in the address, so that a screen can be sent to a colleague. */
export function keep(values) {
  const [path, query] = location.hash.split('?');
  const all = new URLSearchParams(query ?? '');
  Object.entries(values).forEach(([name, value]) => all.set(name, value));
  history.replaceState(null, '', `${path}?${all}`);
}
