import {html, nothing} from 'lit';
import {Panel} from '../parts/panel.js';
import {api, query} from '../api.js';
import {STATES, NEIGHBOURS, say, two} from '../words.js';
import {englishDay, nextDay, shortDay} from '../measures.js';

const ORDER = Object.keys(STATES);
const OVER = ['completed', 'refused', 'cancelled', 'failed'];

/**
 * How many requests are where, and what those that wait are waiting for. Orders close the evening before, so the next
 * day stands beside the chosen one.
 */
class RequestStates extends Panel {
  ask() {
    return Promise.all([this.day, nextDay(this.day)]
      .map(day => api.get(query('/api/delivery/summary', {region: this.region, day}))));
  }

  render() {
    return html`<section aria-labelledby="requests-h" data-test="requests">
      <h2 id="requests-h">${say('requests')}</h2>
      ${this.remote.render(days => this.#days(days))}</section>`;
  }

  #days(days) {
    const states = [...new Set(days.flatMap(it => Object.keys(it.requests)))]
      .toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
    const most = Math.max(1, ...days.flatMap(it => Object.values(it.requests)));
    return html`
      <table class="states">
        <thead><tr><td></td>${days.map(it => html`<th scope="col">${two(shortDay(it.day), englishDay(it.day))}</th>`)}</tr></thead>
        <tbody>${states.map(state => html`
          <tr data-test="state-${state}"><th scope="row">${two(...(STATES[state] ?? [state, state]))}</th>
            ${days.map(it => html`<td>${share(state, it.requests[state] ?? 0, most)}</td>`)}</tr>`)}
          <tr class="all"><th scope="row">${two('合计', 'in all')}</th>${days.map((it, i) => html`
            <td><b data-test=${i === 0 ? 'total' : 'next-total'}>${sum(it)}</b></td>`)}</tr></tbody>
      </table>
      ${days[0].leftOver ? html`<p class="why">${two(`另有 ${days[0].leftOver} 份是前几天没办完的`,
        `${days[0].leftOver} more are open from earlier days`)}</p>` : nothing}
      ${this.#waiting(days)}`;
  }

  // The next day's answer counts everything open from before it; of the chosen day only what is over is missing there.
  #waiting([day, next]) {
    const rows = merged(next.waiting.concat(day.waiting.filter(it => OVER.includes(it.state))));
    return rows.length === 0 ? nothing : html`<h3>${two('卡在哪里', 'What holds them up')}</h3>
      <ul class="waiting">${rows.map(it => html`
        <li data-test="waiting-${it.waitingFor || it.code}">${two(...why(it))} <b>${it.count}</b></li>`)}</ul>`;
  }
}
customElements.define('request-states', RequestStates);

const sum = ({requests}) => Object.values(requests).reduce((all, count) => all + count, 0);

function merged(rows) {
  return Object.values(Object.groupBy(rows, it => `${it.state} ${it.waitingFor} ${it.code}`))
    .map(same => ({...same[0], count: same.reduce((all, it) => all + it.count, 0)}))
    .toSorted((a, b) => b.count - a.count);
}

function share(state, count, most) {
  return html`<span class="of"><svg class="share ${state}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect class="fill" width=${100 * count / most} height="8" rx="1"></rect></svg> <b>${count || '–'}</b></span>`;
}

/** Its own reason; else the neighbour it waits for. */
function why(it) {
  const who = NEIGHBOURS[it.waitingFor];
  if (it.zh) return [it.zh, it.en];
  return who ? [`等待${who[0]}应答`, `waiting for ${who[1]}`] : STATES[it.state] ?? [it.state, it.state];
}
