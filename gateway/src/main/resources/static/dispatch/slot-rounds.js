import {html, nothing} from 'lit';
import {Panel} from '../parts/panel.js';
import {api, query, freshId} from '../api.js';
import {say, two} from '../words.js';
import '../parts/problem-note.js';

const STATES = {planned: ['待出发', 'not started'], started: ['配送中', 'under way'], finished: ['已完成', 'finished']};

/** The rounds of a slot with their stops in order; planning says why a request is on none. */
class SlotRounds extends Panel {
  static properties = {
    ...Panel.properties, slot: {}, outcome: {state: true}, problem: {state: true}, busy: {state: true},
  };
  #key = freshId();

  ask() {
    return api.get(query('/api/delivery/rounds', {region: this.region, day: this.day}));
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('region') || changed.has('day') || changed.has('slot')) {
      this.outcome = this.problem = undefined;
    }
  }

  async #plan() {
    await this.#act(async () => {
      this.outcome = await api.post('/api/delivery/rounds/plan',
        {region: this.region, day: this.day, slot: this.slot}, this.#key);
    });
  }

  #start(round) {
    return this.#act(() => api.post(`/api/delivery/rounds/${encodeURIComponent(round)}/start`, undefined, this.#key));
  }

  // The key is kept until there was an answer: a repeat after silence must not plan twice.
  async #act(act) {
    this.busy = true;
    this.problem = undefined;
    try {
      await act();
      this.#key = freshId();
      this.dispatchEvent(new CustomEvent('planned'));
    } catch (problem) {
      if (!problem.silent) this.#key = freshId();
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`<section aria-labelledby="rounds-h" data-test="rounds">
      <div class="panel-head"><h2 id="rounds-h">${say('rounds')}</h2>
        <button class="primary" ?disabled=${this.busy} data-test="plan" @click=${this.#plan}>${say('planSlot')}</button></div>
      ${this.problem ? html`<problem-note .problem=${this.problem} @retry=${this.#plan}></problem-note>` : nothing}
      ${this.#unplanned()}
      ${this.remote.render(({items}) => this.#rounds(items.filter(it => it.slot === this.slot)))}
      </section>`;
  }

  #unplanned() {
    if (!this.outcome) return nothing;
    const unplanned = this.outcome.unplanned;
    if (unplanned.length === 0) {
      return html`<p class="verdict good" role="status" data-test="plan-done">${two('本时段的申请都已安排。', 'Every request of the slot is on a round.')}</p>`;
    }
    return html`<div class="note wrong" role="status" data-test="unplanned">
      <h3>${say('unplanned')} ${unplanned.length}</h3>
      <ul>${grouped(unplanned).map(([, [first, ...more]]) => html`
        <li><b>${more.length + 1}</b> ${two(first.zh, first.en)}
          ${first.fix ? html`<p class="fix">${two(first.fix, first.fixEn)}</p>` : nothing}</li>`)}</ul></div>`;
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
            <span class="small">${stops.length} 户 <span class="en" lang="en">doors</span></span></summary>
          <ol>${stops.map(stop => html`<li>${stop.door?.address ?? stop.dwelling}
            ${stop.requests.length > 1 ? html`<span class="small">${stop.requests.length} 份</span>` : nothing}</li>`)}</ol>
          ${it.state === 'planned' ? html`
            <button class="quiet" ?disabled=${this.busy} data-test="start-${it.round}"
              @click=${() => this.#start(it.round)}>${say('start')}</button>` : nothing}
        </details>
      </li>`;
  }
}
customElements.define('slot-rounds', SlotRounds);

const grouped = unplanned => Object.entries(Object.groupBy(unplanned, it => it.code + it.region));
