import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {api, query} from '../api.js';
import {RECALL_STATES, say, two} from '../words.js';
import {context} from '../context.js';
import {moment} from '../parts/moment.js';
import '../parts/place-and-day.js';
import './notice-list.js';

/** What at the sites of a region has to be looked at, and every recall there, also when nothing of it is left anywhere. */
class BureauRecalls extends Part {
  static properties = {session: {attribute: false}, chosen: {state: true}};
  recalls = new Remote(this, () => api.get(query('/api/inventory/recalls', {within: this.chosen.region})));

  #is(...roles) {
    return roles.some(it => this.session.roles.includes(it));
  }

  #choose({region}) {
    const other = region !== this.chosen?.region;
    this.chosen = {region, turn: (this.chosen?.turn ?? 0) + 1};
    if (!this.#is('bureau', 'dispatcher', 'health-authority', 'admin')) return;
    if (other) this.recalls.reset();
    else this.recalls.load();
  }

  render() {
    const {region, turn} = this.chosen ?? {};
    return html`
      <div class="screen-head"><h1>${say('recall')}</h1>
        <place-and-day dayless .session=${this.session} @chosen=${event => this.#choose(event.detail)}></place-and-day></div>
      ${region ? html`<div class="desk">
        ${this.#is('bureau', 'market', 'dispatcher', 'admin') ? html`
          <notice-list class="panel wide" .region=${region} .turn=${turn} .mayRecall=${this.#is('bureau', 'admin')}></notice-list>` : nothing}
        ${this.#is('bureau', 'dispatcher', 'health-authority', 'admin') ? html`
          <section class="panel" data-test="recalls"><h2>${two('召回', 'Recalls')}</h2>${this.recalls.render(({items}) => this.#recalls(items))}</section>` : nothing}
      </div>` : nothing}`;
  }

  #recalls(items) {
    return items.length === 0 ? html`<p class="empty">${two('没有召回。', 'No recalls.')}</p>` : html`<ul>${items.map(it => html`
      <li><a class="line-link" href="#/recalled?id=${encodeURIComponent(it.recall)}" data-test="recall-${it.recall}">
        <span><b>${two(context.commodity(it.commodity).zh, context.commodity(it.commodity).en)}</b>
          ${two(`批次 ${it.lot}`, 'lot')}</span>
        <span class="state recall-${it.state}">${two(...RECALL_STATES[it.state])}</span>
        <span class="small">${it.reason} · ${two(...moment(it.since))}</span></a></li>`)}</ul>`;
  }
}
customElements.define('bureau-recalls', BureauRecalls);
