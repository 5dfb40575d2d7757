import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Acts} from '../parts/acts.js';
import {why} from '../parts/reason.js';
import {Remote} from '../parts/remote.js';
import {api} from '../api.js';
import {STATES, NEIGHBOURS, SLOTS, say, two} from '../words.js';
import {handful, shortDay, yuan} from '../measures.js';
import {context} from '../context.js';
import '../parts/sure-button.js';

/** Short enough to stand side by side on a phone in large type. */
const STEPS = ['收到', '留货', '排线', '配送', '送到'];
const REACHED = {accepted: 0, priced: 0, held: 1, planned: 2, out: 3, 'handed-over': 4, completed: 4};
const OPEN = ['accepted', 'priced', 'held', 'planned', 'out', 'cancelling'];
const CANCELLABLE = ['accepted', 'priced', 'held', 'planned'];

/** Where each state leaves a home, in plain words. */
const NOW = {
  accepted: ['已收到，正在核价、留货。', 'Received; prices and goods are being fixed.'],
  priced: ['价格已定，正在留货。', 'The price is fixed; goods are being set aside.'],
  held: ['货已为您留好，等待安排配送。', 'Your goods are set aside; a courier is being found.'],
  planned: ['已排好路线，到时送到门口。', 'It is on a round and comes to your door in its slot.'],
  out: ['配送员已出发，请在家等候，听到敲门后再开门。', 'The courier is on the way. Open after the knock.'],
  'handed-over': ['已放在门口，请尽快取回。', 'It stands at your door.'],
  completed: ['已送达。', 'Delivered.'],
  refused: ['这份申请没有办成。', 'This request could not be met.'],
  cancelling: ['正在取消。', 'It is being cancelled.'],
  cancelled: ['已取消。', 'Cancelled.'],
  failed: ['没有送到，请联系网格员。', 'It could not be delivered; call your grid worker.'],
};

/** A home's requests: where each is now, why it waits, and a way to call it off. */
class MyRequests extends Part {
  static properties = {turn: {type: Number}};
  remote = new Remote(this, () => api.get('/api/delivery/requests'));
  #timer;
  #acts = new Acts(this);

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.remote.load(), 30_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  willUpdate(changed) {
    if (changed.has('turn') || !this.hasUpdated) this.remote.load();
  }

  render() {
    return html`<section aria-live="polite" data-test="my-requests">
      ${this.remote.render(({items}) => this.#list(items))}</section>`;
  }

  #list(items) {
    const latest = items.toSorted((a, b) => begun(a) < begun(b) ? 1 : -1);
    const shown = latest.filter(it => OPEN.includes(it.state)).concat(latest.filter(it => !OPEN.includes(it.state)).slice(0, 2));
    return shown.length === 0 ? nothing : html`<h2>${say('myRequests')}</h2>
      <ul class="mine">${shown.map(it => this.#request(it))}</ul>`;
  }

  #request(it) {
    const who = NEIGHBOURS[it.waitingFor];
    const slot = SLOTS[it.slot] ?? [it.slot, it.slot];
    return html`
      <li class="panel" data-test="mine-${it.state}">
        <p class="when"><b>${shortDay(it.day)}${slot[0]}</b> <span class="en" lang="en">${it.day} ${slot[1]}</span>
          <span class="state ${it.state}">${two(...STATES[it.state])}</span></p>
        ${it.state in REACHED ? this.#steps(REACHED[it.state]) : nothing}
        <p class="now">${two(...(NOW[it.state] ?? ['', '']))}</p>
        ${who ? html`<p class="why">${two(`${who[0]}暂时没有应答，系统会自动继续，您不用重新下单。`,
          `${who[1]} is not answering just now. It goes on by itself; do not order again.`)}</p>` : nothing}
        ${it.reason && !who ? html`<p class="why">${why(it.reason)}</p>` : nothing}
        <p class="lines">${it.lines.map(line => `${line.zh} ${handful(line.quantity, context.piece(line.commodity))}`).join('、')}
          ${it.totalFen === null || it.totalFen === undefined ? nothing : html`<b class="total">${yuan(it.totalFen)}</b>`}</p>
        ${this.#acts.render(it.request)}
        ${CANCELLABLE.includes(it.state) ? html`
          <sure-button hook="cancel" .label=${say('cancel')} .yes=${two('取消这份申请', 'Cancel it')}
            .question=${two('确定取消吗？', 'Cancel this request?')} @sure=${() => this.#cancel(it)}></sure-button>` : nothing}
      </li>`;
  }

  #steps(reached) {
    return html`<ol class="steps" aria-hidden="true">${STEPS.map((step, i) => html`
      <li class=${i <= reached ? 'done' : ''}><span>${step}</span></li>`)}</ol>`;
  }

  async #cancel(it) {
    const path = `/api/delivery/requests/${encodeURIComponent(it.request)}/cancel`;
    await this.#acts.do(it.request, key => api.post(path, undefined, key), () => this.#cancel(it));
    await this.remote.load();
  }
}
customElements.define('my-requests', MyRequests);

const begun = request => request.history?.[0]?.at ?? request.day;
