import {html} from 'lit';
import {Part} from '../parts/part.js';
import {say, two, SLOTS} from '../words.js';
import {context} from '../context.js';
import '../parts/place-and-day.js';
import './waiting-requests.js';
import './slot-rounds.js';

/** What dispatch does in a day: see who waits, plan each slot, see every round and what is on none. */
class DispatchDay extends Part {
  static properties = {session: {attribute: false}, chosen: {state: true}, slot: {state: true}};

  constructor() {
    super();
    this.slot = context.city.slots[0]?.code ?? 'AM';
  }

  #changed() {
    this.chosen = {...this.chosen, turn: this.chosen.turn + 1};
  }

  render() {
    const {region, day, turn} = this.chosen ?? {};
    return html`
      <div class="screen-head">
        <h1>${say('dispatch')}</h1>
        <place-and-day .session=${this.session}
          @chosen=${event => { this.chosen = {...event.detail, turn: (turn ?? 0) + 1}; }}></place-and-day>
      </div>
      ${region ? html`
        <div class="slots" role="group" aria-label="时段 · slot">${context.city.slots.map(it => html`
          <button class="quiet" aria-pressed=${it.code === this.slot} data-test="slot-${it.code}"
            @click=${() => { this.slot = it.code; }}>
            ${two(SLOTS[it.code]?.[0] ?? it.code, SLOTS[it.code]?.[1] ?? '')}
            <span class="small">${clock(it.from)}–${clock(it.to)}</span></button>`)}
        </div>
        <div class="desk">
          <slot-rounds class="panel wide" .region=${region} .day=${day} .slot=${this.slot} .turn=${turn}
            @planned=${this.#changed}></slot-rounds>
          <waiting-requests class="panel" .region=${region} .day=${day} .slot=${this.slot} .turn=${turn}></waiting-requests>
        </div>` : ''}`;
  }
}
customElements.define('dispatch-day', DispatchDay);

const clock = time => time.slice(0, 5);
