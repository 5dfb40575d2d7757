import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {Part} from '../parts/part.js';
import {Acts} from '../parts/acts.js';
import {Remote} from '../parts/remote.js';
import {api, query} from '../api.js';
import {SLOTS, STATES, say, two} from '../words.js';
import {distance, handful, nextDay, shortDay} from '../measures.js';
import {context} from '../context.js';
import '../parts/sure-button.js';
import './hand-over.js';

/** A courier's rounds of today and tomorrow: the doors in order, what goes to each, and that it was left there. */
class CourierRounds extends Part {
  static properties = {session: {attribute: false}};
  #acts = new Acts(this);
  rounds = new Remote(this, async () => (await Promise.all([context.city.day, nextDay(context.city.day)]
    .map(day => api.get(query('/api/delivery/rounds', {day}))))).flatMap(it => it.items));

  connectedCallback() {
    super.connectedCallback();
    this.rounds.load();
  }

  async #do(name, path, body) {
    if (await this.#acts.do(name, key => api.post(path, body, key), () => this.#do(name, path, body))) await this.rounds.load();
  }

  render() {
    return html`<div class="resident">
      <div class="screen-head"><h1>${say('myRounds')}</h1>
        <button class="quiet" data-test="refresh" @click=${() => this.rounds.load()}>${say('refresh')}</button></div>
      ${this.rounds.render(rounds => rounds.length === 0
        ? html`<p class="empty" data-test="no-rounds">${two('今明两天还没有您的路线，请等调度安排。', 'No round for you today or tomorrow yet: dispatch plans it.')}</p>`
        : rounds.toSorted((a, b) => order(a) < order(b) ? -1 : 1).map(it => this.#round(it)))}</div>`;
  }

  #round(it) {
    const [zh, en] = SLOTS[it.slot] ?? [it.slot, it.slot];
    const left = it.stops.filter(stop => stop.requests.some(at => ['planned', 'out'].includes(at.state))).length;
    const start = `start|${it.round}`;
    return html`
      <section class="panel" data-test="my-round-${it.round}">
        <div class="panel-head"><h2>${two(`${shortDay(it.day)}${zh}`, en)}</h2>
          <span class="small">${two(`共 ${it.stops.length} 户，还有 ${left} 户`, `${left} of ${it.stops.length} doors to go`)}${it.way ? ` · ${distance(it.way.metres)}` : nothing}</span></div>
        ${this.#acts.render(start)}
        ${it.state === 'planned' ? html`
          <p class="small">${two('出发后才显示门牌。', 'Addresses are shown once you have started.')}</p>
          <sure-button hook="go" ?disabled=${this.#acts.busy} .label=${say('start')} .yes=${two('确认出发', 'Start')}
            .question=${two('货都装好了吗？出发后不能改排。', 'All loaded? Once started the round is not planned anew.')}
            @sure=${() => this.#do(start, `/api/delivery/rounds/${encodeURIComponent(it.round)}/start`)}></sure-button>` : nothing}
        <ol class="stops">${repeat(it.stops, stop => stop.dwelling, stop => this.#stop(stop))}</ol>
      </section>`;
  }

  #stop({dwelling, region, door, requests}) {
    return html`
      <li><p><b>${door?.address ?? context.place(region).zh}</b> <span class="small">${dwelling}</span></p>
        ${door ? html`<p class="small">${door.name} ${door.phone}</p>` : nothing}
        ${repeat(requests, it => it.request, it => this.#request(it))}</li>`;
  }

  #request({request, state, lines}) {
    const at = `/api/delivery/requests/${encodeURIComponent(request)}`;
    return html`
      <p class="lines">${lines.map(line => `${line.zh} ${handful(line.quantity, context.piece(line.commodity))}`).join('、')}
        <span class="state ${state}">${two(...(STATES[state] ?? [state, state]))}</span></p>
      ${this.#acts.render(request)}
      ${state === 'out' ? html`<hand-over .request=${request} ?disabled=${this.#acts.busy}
        @handed=${event => this.#do(request, `${at}/hand-over`, {photo: event.detail})}
        @failed=${event => this.#do(request, `${at}/failed-visit`, {reason: event.detail})}></hand-over>` : nothing}`;
  }
}
customElements.define('courier-rounds', CourierRounds);

const order = ({day, slot}) => `${day} ${context.city.slots.findIndex(it => it.code === slot)}`;
