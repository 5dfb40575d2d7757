import {html, nothing} from 'lit';
import {Acts} from '../parts/acts.js';
import {Panel} from '../parts/panel.js';
import {api, query} from '../api.js';
import {say, two} from '../words.js';
import {context} from '../context.js';
import {distance} from '../measures.js';
import '../parts/sure-button.js';
import './unplanned-list.js';

const STATES = {planned: ['待出发', 'not started'], started: ['配送中', 'under way'], finished: ['已完成', 'finished']};

/** The rounds of a slot with their stops in order; planning says why a request is on none. */
class SlotRounds extends Panel {
  static properties = {...Panel.properties, slot: {}, outcome: {state: true}};
  #acts = new Acts(this);

  ask() {
    return api.get(query('/api/delivery/rounds', {region: this.region, day: this.day}));
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('region') || changed.has('day') || changed.has('slot')) {
      this.outcome = undefined;
      this.#acts.forget();
    }
  }

  #plan() {
    const {region, day, slot} = this;
    return this.#act(`plan|${region}|${day}|${slot}`, async key => {
      const outcome = await api.post('/api/delivery/rounds/plan', {region, day, slot}, key);
      // Another slot may be looked at by now.
      if (region === this.region && day === this.day && slot === this.slot) this.outcome = outcome;
    });
  }

  #start(round) {
    return this.#act(`start|${round}`,
      key => api.post(`/api/delivery/rounds/${encodeURIComponent(round)}/start`, undefined, key));
  }

  async #act(name, act) {
    if (await this.#acts.do(name, act, () => this.#act(name, act))) this.dispatchEvent(new CustomEvent('planned'));
  }

  render() {
    return html`<section aria-labelledby="rounds-h" data-test="rounds">
      <div class="panel-head"><h2 id="rounds-h">${say('rounds')}</h2>
        <button class="primary" ?disabled=${this.#acts.busy} data-test="plan" @click=${() => this.#plan()}>${say('planSlot')}</button></div>
      ${this.#acts.render()}
      ${this.#unplanned()}
      ${this.remote.render(({items}) => this.#rounds(items.filter(it => it.slot === this.slot)))}
      </section>`;
  }

  #unplanned() {
    if (!this.outcome) return nothing;
    const {rounds, unplanned} = this.outcome;
    if (unplanned.length > 0) return html`<unplanned-list .items=${unplanned}></unplanned-list>`;
    return html`<p class="verdict good" role="status" data-test="plan-done">${rounds.length === 0
      ? two('本时段没有等待安排的申请。', 'Nothing waits to be planned in this slot.')
      : two('本时段的申请都已安排。', 'Every request of the slot is on a round.')}</p>`;
  }

  #rounds(rounds) {
    if (rounds.length === 0) {
      return html`<p class="empty">${two('本时段还没有路线，点“安排本时段”。', 'No rounds yet: plan this slot.')}</p>`;
    }
    return html`<ul class="rounds">${rounds.map(it => this.#round(it))}</ul>`;
  }

  #round(it) {
    const {stops} = it;
    return html`
      <li class="round" data-test="round-${it.round}">
        <details ?open=${stops.length <= 12}>
          <summary><b>${it.courierName}</b>
            <span class="state ${it.state}">${two(...(STATES[it.state] ?? [it.state, '']))}</span>
            <span class="small">${stops.length} 户 <span class="en" lang="en">doors</span>${it.way ? html` · <span data-test="way-${it.round}">${distance(it.way.metres)}</span>` : nothing}</span></summary>
          ${it.way?.notes.map(({zh, en}) => html`<p class="small">${two(zh, en)}</p>`)}
          <ol>${stops.map(stop => html`<li><span>${stop.door?.address ?? context.place(stop.region).zh}
            <span class="small">${stop.dwelling}${stop.requests.length > 1 ? ` · ${stop.requests.length} 份` : ''}</span></span></li>`)}</ol>
        </details>
        ${it.state === 'planned' ? html`
          <sure-button hook="start-${it.round}" ?disabled=${this.#acts.busy} .label=${say('start')}
            .question=${two(`${it.courierName}现在出发？出发后不能改排。`, 'Start this round? It cannot be planned anew.')}
            .yes=${two('确认出发', 'Start')} @sure=${() => this.#start(it.round)}></sure-button>` : nothing}
      </li>`;
  }
}
customElements.define('slot-rounds', SlotRounds);
