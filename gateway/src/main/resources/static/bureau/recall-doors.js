import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {api} from '../api.js';
import {STATES, two} from '../words.js';
import {bulk} from '../measures.js';
import {context} from '../context.js';
import {named} from '../names.js';
import {moment} from '../parts/moment.js';

const MOVES = {
  receive: ['收货', 'received'],
  pick: ['送到住户', 'handed to a home'],
  issue: ['出库', 'issued'],
  'transfer-out': ['调出', 'sent to another site'],
  'transfer-in': ['调入', 'came from another site'],
};
const CAME = ['receive', 'transfer-in'];
const REASONS = {sale: '销售', transfer: '调出', waste: '报损', adjustment: '盘亏', shortage: '短少', loss: '损耗', recall: '召回销毁'};

/**
 * Whose doors a recall concerns: orders that still count on its lots, and what has left the shelves. Whoever may see
 * homes is shown the door of an order by a tap; others see where, not who.
 */
class RecallDoors extends Part {
  static properties = {recall: {attribute: false}, sites: {attribute: false}, session: {attribute: false}, doors: {state: true}};

  constructor() {
    super();
    this.doors = new Map();
  }

  get #mayKnow() {
    return ['dispatcher', 'admin'].some(it => this.session.roles.includes(it));
  }

  async #door(reference) {
    const request = await api.get(`/api/delivery/requests/${encodeURIComponent(reference)}`).catch(problem => ({problem}));
    const home = request.dwelling ? await api.get(`/api/delivery/dwellings/${encodeURIComponent(request.dwelling)}`).catch(() => undefined) : undefined;
    this.doors = new Map(this.doors).set(reference, {...request, address: home?.address});
  }

  render() {
    const {holds, taken} = this.recall;
    const homes = taken.filter(it => it.hold);
    const came = taken.filter(it => CAME.includes(it.kind));
    const others = taken.filter(it => !it.hold && !CAME.includes(it.kind));
    return html`<section data-test="doors"><h2>${two('涉及的住户与去向', 'Doors and ways it went')}</h2>
      <h3>${two(`等待中的订单 ${holds.length}`, 'orders that still count on it')}</h3>
      ${list(holds, it => this.#hold(it))}
      <h3>${two(`已送到住户 ${homes.length}`, 'handed to homes')}</h3>
      ${list(homes, it => this.#taken(it))}
      <h3>${two(`其他去向 ${others.length}`, 'other ways')}</h3>
      ${list(others, it => this.#taken(it))}
      <h3>${two(`来源 ${came.length}`, 'where it came from')}</h3>
      ${list(came, it => this.#taken(it))}
    </section>`;
  }

  #hold(it) {
    return html`<li class="gap" data-test="hold"><p><b>${it.quantity ? bulk(it.quantity, this.#piece) : two('数量未知', 'amount unknown')}</b>
        ${it.region ? two(context.place(it.region).zh, context.place(it.region).en) : nothing}
        <span class="small">${it.site ? two(`由 ${named(this.sites, it.site).zh} 供应`, 'from') : nothing}</span></p>${this.#reveal(it.reference)}</li>`;
  }

  #taken(it) {
    const [zh, en] = MOVES[it.kind] ?? [it.kind, ''];
    return html`<li class="gap" data-test="taken"><p><b>${two(zh, en)} ${bulk(it.quantity, this.#piece)}</b>
        ${it.reason ? REASONS[it.reason] ?? it.reason : ''} ${it.region ? two(context.place(it.region).zh, context.place(it.region).en) : nothing}</p>
      <p class="small">${two(named(this.sites, it.site).zh, named(this.sites, it.site).en)} · ${two(...moment(it.at))}</p>${this.#reveal(it.reference)}</li>`;
  }

  #reveal(reference) {
    if (!reference) return nothing;
    const door = this.doors.get(reference);
    if (!door) {
      return this.#mayKnow ? html`<button type="button" class="quiet small-button" data-test="door" @click=${() => this.#door(reference)}>${two('看住户', 'Which door')}</button>`
        : html`<p class="small">${two('住户由社区调度在本页查看', 'whose door it is, dispatch sees here')}</p>`;
    }
    return door.problem ? html`<p class="why">${two(door.problem.title, door.problem.titleEn ?? '')}</p>`
      : html`<p data-test="door-of"><b>${door.dwelling}</b> ${door.address ?? context.place(door.region).zh} <span class="state ${door.state}">${two(...(STATES[door.state] ?? [door.state, '']))}</span></p>`;
  }

  get #piece() {
    return context.piece(this.recall.commodity);
  }
}
customElements.define('recall-doors', RecallDoors);

const list = (items, show) => (items.length === 0 ? nothing : html`<ul class="scroll">${items.map(show)}</ul>`);
