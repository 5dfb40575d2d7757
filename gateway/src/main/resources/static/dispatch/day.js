import {html} from 'lit';
import {Part} from '../parts/part.js';
import {api, query} from '../api.js';
import {say, two, SLOTS} from '../words.js';
import {englishDay, nextDay, shortDay} from '../measures.js';
import {context} from '../context.js';
import '../parts/place-and-day.js';
import './waiting-requests.js';
import './slot-rounds.js';

/**
 * What dispatch does in a day: see who waits, plan each slot, see every round and what is on none. Orders close the
 * evening before, so tomorrow's slots stand beside the day's own; it opens on the first in which somebody waits.
 */
class DispatchDay extends Part {
  static properties = {
    session: {attribute: false}, chosen: {state: true}, slots: {state: true}, at: {state: true},
  };

  async #choose({region, day}) {
    this.chosen = {region, day, turn: (this.chosen?.turn ?? 0) + 1};
    const {turn} = this.chosen;
    const days = [day, nextDay(day)];
    const waiting = await Promise.all(days.map(it => this.#waiting(region, it)));
    if (turn !== this.chosen.turn) return;
    this.slots = days.flatMap((it, index) => context.city.slots.map(slot => (
      {day: it, code: slot.code, slot, waiting: waiting[index]?.[slot.code] ?? 0})));
    const still = this.slots.find(it => it.day === this.at?.day && it.code === this.at.code);
    const ahead = this.slots.filter(it => !over(it));
    this.at = still ?? ahead.find(it => it.waiting) ?? ahead[0] ?? this.slots[0];
  }

  // The panels say which service is silent; without numbers the slots can still be chosen.
  async #waiting(region, day) {
    try {
      return (await api.get(query('/api/delivery/summary', {region, day}))).onNoRound;
    } catch {
      return undefined;
    }
  }

  render() {
    const {region, turn} = this.chosen ?? {};
    return html`
      <div class="screen-head">
        <h1>${!this.chosen || this.chosen.day === context.city.day ? say('dispatch')
          : two(`${shortDay(this.chosen.day)}调度`, `Dispatch, ${englishDay(this.chosen.day)}`)}</h1>
        <place-and-day .session=${this.session} @chosen=${event => this.#choose(event.detail)}></place-and-day>
      </div>
      ${this.slots && this.at ? html`
        <div class="slots" role="group" aria-label="时段 · slot">${this.slots.map(it => this.#slot(it))}</div>
        <div class="desk">
          <slot-rounds class="panel wide" .region=${region} .day=${this.at.day} .slot=${this.at.code} .turn=${turn}
            @planned=${() => this.#choose(this.chosen)}></slot-rounds>
          <waiting-requests class="panel" .region=${region} .day=${this.at.day} .slot=${this.at.code} .turn=${turn}></waiting-requests>
        </div>` : ''}`;
  }

  #slot(it) {
    const own = it.day === this.chosen.day;
    const name = SLOTS[it.code] ?? [it.code, ''];
    return html`
      <button class="quiet slot" aria-pressed=${it === this.at} data-test="slot-${own ? '' : 'next-'}${it.code}"
        @click=${() => { this.at = it; }}>
        ${two(`${shortDay(it.day)}${name[0]}`, name[1])}
        <span class="small">${clock(it.slot.from)}–${clock(it.slot.to)}</span>
        ${it.waiting ? html`<b class="count">${it.waiting}</b>` : ''}</button>`;
  }
}
customElements.define('dispatch-day', DispatchDay);

const clock = time => time.slice(0, 5);
const over = it => it.day < context.city.day || (it.day === context.city.day && it.slot.to <= context.city.time);
