import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {api, every, query} from '../api.js';
import {CASE_STATES, say, two} from '../words.js';
import {englishDay, shortDay} from '../measures.js';
import {context, keep, parameter} from '../context.js';
import {named, names} from '../names.js';
import {left} from '../parts/moment.js';
import '../parts/place-and-day.js';
import {caseAddress} from './case-address.js';

const STATES = Object.keys(CASE_STATES);

/** The cases of a region by how far they have come; those whose clock has run out are one list of their own. */
class BureauCases extends Part {
  static properties = {session: {attribute: false}, region: {state: true}, state: {state: true}};
  list = new Remote(this, () => listed(this.region, this.state));

  constructor() {
    super();
    this.state = parameter('state') ?? 'open';
  }

  #chosen({region}) {
    const other = region !== this.region;
    this.region = region;
    if (other) this.list.reset();
    else this.list.load();
  }

  #in(state) {
    this.state = state;
    keep({state});
    this.list.reset();
  }

  render() {
    return html`
      <div class="screen-head"><h1>${say('cases')}</h1>
        <place-and-day dayless .session=${this.session} @chosen=${event => this.#chosen(event.detail)}></place-and-day></div>
      <div class="chips" role="group" aria-label="进展 · how far">
        ${this.#chip('overdue', ['已逾期', 'overdue'])} ${STATES.map(state => this.#chip(state, CASE_STATES[state]))}</div>
      ${this.region ? this.list.render(it => this.#cases(it)) : nothing}`;
  }

  #chip(state, label) {
    return html`<button type="button" class="chip" aria-pressed=${this.state === state} data-test="in-${state}"
      @click=${() => this.#in(state)}>${two(...label)}</button>`;
  }

  #cases({items, more, points}) {
    if (items.length === 0) {
      return html`<p class="empty" data-test="none">${this.state === 'overdue'
        ? two('没有逾期的案件。', 'No case is overdue.') : two('没有这一进展的案件。', 'No case has come thus far.')}</p>`;
    }
    return html`<ul class="list" data-test="cases">${items.map(it => this.#case(it, points))}</ul>
      ${more ? html`<p class="small">${two('还有更多，请选择更小的地区。', 'There are more: choose a smaller region.')}</p>` : nothing}`;
  }

  #case(it, points) {
    const goods = context.commodity(it.commodity);
    const point = named(points, it.point);
    const days = it.breaches.filter(breach => breach.stands);
    const last = days.at(-1)?.day;
    return html`<li><a class="line-link" href=${caseAddress(it)} data-test="case-${it.point}-${it.commodity}">
      <b>${two(goods.zh, goods.en)}</b> <span class="state case-${it.state}">${two(...CASE_STATES[it.state])}</span>
      <span class="where">${two(point.zh, point.en)}</span>
      <span class="small">${two(`${days.length} 天超限价${last ? `，最近 ${shortDay(last)}` : ''}${it.round > 1 ? `，第 ${it.round} 次` : ''}${it.takenUp ? '，已立案' : ''}`,
        `${days.length} ${days.length === 1 ? 'day' : 'days'} above${last ? `, last ${englishDay(last)}` : ''}`)}</span>
      ${it.due ? html`<span class="due ${it.overdue ? 'over' : ''}">${two(...left(it.due))}</span>` : nothing}</a></li>`;
  }
}
customElements.define('bureau-cases', BureauCases);

async function listed(region, state) {
  const [cases, points] = await Promise.all([
    state === 'overdue' ? api.get(query('/api/price/cases/overdue', {region})) : every('/api/price/cases', {region, state}, 2),
    names.points(region)]);
  return {...cases, points};
}
