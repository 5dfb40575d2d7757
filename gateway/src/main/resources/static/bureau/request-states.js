import {html, nothing} from 'lit';
import {Panel} from '../parts/panel.js';
import {api, query} from '../api.js';
import {STATES, NEIGHBOURS, say, two} from '../words.js';

/** How many requests of the day are where, and what those that wait are waiting for. */
class RequestStates extends Panel {
  ask() {
    return api.get(query('/api/delivery/summary', {region: this.region, day: this.day}));
  }

  render() {
    return html`<section aria-labelledby="requests-h" data-test="requests">
      <h2 id="requests-h">${say('requests')}</h2>
      ${this.remote.render(summary => this.#summary(summary))}</section>`;
  }

  #summary(summary) {
    const counts = Object.entries(summary.requests);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const coming = summary.nextDay ? html`
      <p data-test="next-day">${two(`次日另有 ${summary.nextDay} 份`, `${summary.nextDay} more for the next day`)}</p>` : nothing;
    if (total === 0 && summary.waiting.length === 0) {
      return html`<p class="empty">${two('当天还没有申请。', 'There are no requests for this day yet.')}</p>${coming}`;
    }
    const order = Object.keys(STATES);
    const most = Math.max(...counts.map(([, count]) => count));
    return html`
      <p class="verdict"><b>${total}</b> 份申请 <span class="en" lang="en">requests</span></p>
      <ul class="states">${counts.filter(([, count]) => count > 0)
        .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
        .map(([state, count]) => html`
          <li data-test="state-${state}"><span>${two(...(STATES[state] ?? [state, state]))}</span>
            <svg class="share ${state}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect class="fill" width=${100 * count / most} height="8" rx="1"></rect></svg>
            <b>${count}</b></li>`)}</ul>
      ${coming}
      ${this.#waiting(summary)}`;
  }

  #waiting({waiting, leftOver}) {
    return html`
      ${leftOver ? html`<p class="why">${two(`另有 ${leftOver} 份是前几天没办完的`, `${leftOver} more are open from earlier days`)}</p>` : nothing}
      ${waiting.length === 0 ? nothing : html`<h3>${two('卡在哪里', 'What holds them up')}</h3>
        <ul class="waiting">${waiting.map(it => html`
          <li data-test="waiting-${it.waitingFor || it.code}">${two(...why(it))} <b>${it.count}</b></li>`)}</ul>`}`;
  }
}
customElements.define('request-states', RequestStates);

/** Its own reason; else the neighbour it waits for. */
function why(it) {
  const who = NEIGHBOURS[it.waitingFor];
  if (it.zh) return [it.zh, it.en];
  return who ? [`等待${who[0]}应答`, `waiting for ${who[1]}`] : STATES[it.state] ?? [it.state, it.state];
}
