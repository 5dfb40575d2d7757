import {html, nothing} from 'lit';
import {Panel} from '../parts/panel.js';
import {why} from '../parts/reason.js';
import {api, query} from '../api.js';
import {STATES, NEIGHBOURS, say, two} from '../words.js';
import {handful} from '../measures.js';
import {context} from '../context.js';

const WAITING = ['accepted', 'priced', 'held'];
const FEW = 12;

/** Requests of a slot that are on no round yet: what they ask for, and what they wait for. */
class WaitingRequests extends Panel {
  static properties = {...Panel.properties, slot: {}, all: {state: true}};

  ask() {
    return api.get(query('/api/delivery/requests', {region: this.region, day: this.day}));
  }

  render() {
    return html`<section aria-labelledby="waiting-h" data-test="waiting">
      <div class="panel-head"><h2 id="waiting-h">${say('requestsWaiting')}</h2>
        <a class="button" href="#/order" data-test="proxy-order">${say('proxyOrder')}</a></div>
      ${this.remote.render(({items, next}) => this.#list(items, next))}
      </section>`;
  }

  #list(items, next) {
    const waiting = items.filter(it => WAITING.includes(it.state) && it.slot === this.slot);
    const turnedDown = items.filter(it => ['refused', 'failed'].includes(it.state) && it.slot === this.slot);
    return html`
      ${waiting.length === 0
        ? html`<p class="empty">${two('本时段没有等待的申请。', 'Nobody is waiting in this slot.')}</p>`
        : html`<ul class="request-list">${(this.all ? waiting : waiting.slice(0, FEW)).map(it => this.#request(it))}</ul>
          ${this.all || waiting.length <= FEW ? nothing : html`<button class="quiet" data-test="all-waiting"
            @click=${() => { this.all = true; }}>${two(`显示全部 ${waiting.length} 份`, `Show all ${waiting.length}`)}</button>`}`}
      ${turnedDown.length === 0 ? nothing : html`
        <h3>${two('未能受理或未送达', 'Refused or failed')}</h3>
        <ul class="request-list">${turnedDown.map(it => this.#request(it))}</ul>`}
      ${next ? html`<p class="small">${two('申请较多，只列出前面的一部分；请选择更小的地区。',
        'There are more: choose a smaller region.')}</p>` : nothing}`;
  }

  #request(it) {
    const who = NEIGHBOURS[it.waitingFor];
    return html`
      <li data-test="request-${it.request}">
        <p><b>${context.place(it.region).zh}</b> ${it.dwelling} <span class="state ${it.state}">${two(...STATES[it.state])}</span></p>
        <p class="lines">${it.lines.map(line => `${line.zh} ${handful(line.quantity, context.piece(line.commodity))}`).join('、')}</p>
        ${who ? html`<p class="why">${two(`等待${who[0]}应答，将自动继续`, `waiting for ${who[1]}; it goes on by itself`)}</p>` : nothing}
        ${it.reason ? html`<p class="why">${why(it.reason)}</p>` : nothing}
      </li>`;
  }
}
customElements.define('waiting-requests', WaitingRequests);
