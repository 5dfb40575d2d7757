import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {api} from '../api.js';
import {say, two} from '../words.js';
import {costFen, handful, yuan} from '../measures.js';
import {openSlots} from './slots.js';
import '../parts/problem-note.js';

/** The last look before a request is made: what, how much, when. One more tap and it is sent. */
class OrderConfirm extends Part {
  static properties = {
    dwelling: {}, proxyFor: {}, basket: {attribute: false}, lines: {attribute: false},
    chosen: {state: true}, problem: {state: true}, busy: {state: true},
  };

  async #order(event) {
    event.preventDefault();
    const {day, slot} = this.#slot();
    const items = this.lines.map(({commodity, amount, unit}) => ({commodity, quantity: {amount, unit}}));
    this.busy = true;
    this.problem = undefined;
    try {
      const request = await api.put(`/api/delivery/requests/${this.basket.request}`,
        {dwelling: this.dwelling, items, day, slot, ...(this.proxyFor ? {proxyFor: this.proxyFor} : {})});
      this.basket.empty();
      this.dispatchEvent(new CustomEvent('ordered', {detail: request, bubbles: true}));
    } catch (problem) {
      if (!problem.silent) this.basket.renew();
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  // The one that was chosen, while it is still open.
  #slot() {
    const slots = openSlots();
    return slots.find(it => key(it) === this.chosen) ?? slots[0];
  }

  render() {
    const chosen = this.#slot();
    return html`
      <form class="confirm panel" @submit=${this.#order}>
        <h2>${two('核对一下', 'Check once more')}</h2>
        <ul>${this.lines.map(it => html`<li><span>${it.zh} <span class="en" lang="en">${it.en}</span></span>
          <b>${handful(it)}</b><span>${it.price ? yuan(costFen(it.price, it.amount, it.unit)) : ''}</span></li>`)}</ul>
        <p class="sum">${this.#total()}</p>
        <fieldset><legend>${say('chooseSlot')}</legend>
          ${openSlots().map(it => html`<label class="slot"><input type="radio" name="slot" value=${key(it)}
            .checked=${key(it) === key(chosen)} data-test="slot-${it.day}-${it.slot}"
            @change=${() => { this.chosen = key(it); }}>${two(it.zh, it.en)}</label>`)}</fieldset>
        ${this.problem ? html`<problem-note .problem=${this.problem} @retry=${this.#order}></problem-note>` : nothing}
        <p class="pay"><button type="button" class="quiet" data-test="back" ?disabled=${this.busy}
          @click=${() => this.dispatchEvent(new CustomEvent('back'))}>← ${two('再改改', 'Back')}</button>
          <button class="primary big" ?disabled=${this.busy} data-test="order">${say('order')}</button></p>
      </form>`;
  }

  #total() {
    if (this.lines.some(it => !it.price)) return two('部分价格以核价为准', 'some prices are fixed on receipt');
    const fen = this.lines.reduce((sum, it) => sum + costFen(it.price, it.amount, it.unit), 0);
    return html`${two('合计', 'in all')} <b data-test="total">${yuan(fen)}</b>`;
  }
}
customElements.define('order-confirm', OrderConfirm);

const key = ({day, slot}) => `${day}-${slot}`;
