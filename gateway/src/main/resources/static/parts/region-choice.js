import {html, nothing} from 'lit';
import {Part} from './part.js';
import {two} from '../words.js';
import {context} from '../context.js';

const DISTRICT = 6;

/** Several regions to choose: districts by a tap, their streets below; what lies in a chosen one is chosen with it. */
class RegionChoice extends Part {
  static properties = {session: {attribute: false}, chosen: {attribute: false}};

  #tap(code) {
    const chosen = this.chosen.includes(code) ? this.chosen.filter(it => it !== code)
      : [...this.chosen.filter(it => !it.startsWith(code)), code];
    this.dispatchEvent(new CustomEvent('chosen', {detail: chosen}));
  }

  render() {
    const all = context.regions(this.session.regions).toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const districts = all.filter(it => it.code.length === DISTRICT);
    const heads = districts.length ? districts : all;
    return html`<fieldset class="regions"><legend>${two('封控哪里', 'what to close')}
        <b data-test="how-many">${two(`已选 ${this.chosen.length} 个`, `${this.chosen.length} chosen`)}</b></legend>
      <div class="chips">${heads.map(head => this.#chip(head, false))}</div>
      ${heads.map(head => this.#streets(head, all.filter(it => it.code.length > DISTRICT && it !== head && it.code.startsWith(head.code))))}</fieldset>`;
  }

  #streets(head, streets) {
    const within = this.chosen.filter(it => it.startsWith(head.code) && it !== head.code).length;
    return streets.length === 0 ? nothing : html`<details ?open=${within > 0}>
      <summary class="small">${two(`${head.zh}的街道 ${streets.length} 个${within ? `，已选 ${within}` : ''} ▾`, `streets of ${head.en}`)}</summary>
      <div class="chips">${streets.map(it => this.#chip(it, this.chosen.includes(head.code)))}</div></details>`;
  }

  #chip({code, zh, en}, within) {
    return html`<button type="button" class="chip" aria-pressed=${within || this.chosen.includes(code)} ?disabled=${within}
      data-test="close-${code}" @click=${() => this.#tap(code)}>${two(zh, en)}</button>`;
  }
}
customElements.define('region-choice', RegionChoice);
