import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {SLOTS, say, two} from '../words.js';
import {costFen, handful, shortDay, yuan} from '../measures.js';
import {context} from '../context.js';
import {Placing} from './placing.js';
import {openSlots} from './slots.js';
import '../parts/problem-note.js';

/** The last look before a request is made: what, how much, when. One more tap and it is sent. */
class OrderConfirm extends Part {
  static properties = {
    dwelling: {}, proxyFor: {}, basket: {attribute: false}, lines: {attribute: false}, chosen: {state: true},
  };
  #placing = new Placing(this, () => this.basket,
    request => this.dispatchEvent(new CustomEvent('ordered', {detail: request, bubbles: true})));

  #order(event) {
    event.preventDefault();
    // What was on the screen, also when its cut-off passed meanwhile: the service then says so.
    const [day, slot] = new FormData(event.target).get('slot').split('/');
    const items = this.lines.map(({commodity, amount, unit}) => ({commodity, quantity: {amount, unit}}));
    this.#placing.place(
      {dwelling: this.dwelling, items, day, slot, ...(this.proxyFor ? {proxyFor: this.proxyFor} : {})});
  }

  render() {
    const {state, problem} = this.#placing;
    return html`
      <form class="confirm panel" @submit=${this.#order}>
        <h2>${two('核对一下', 'Check once more')}</h2>
        <ul>${this.lines.map(it => html`<li><span>${it.zh} <span class="en" lang="en">${it.en}</span></span>
          <b>${handful(it, context.piece(it.commodity))}</b><span>${it.price ? yuan(costFen(it.price, it.amount, it.unit)) : ''}</span></li>`)}</ul>
        <p class="sum">${this.#total()}</p>
        ${this.#slots()}
        ${state === 'asking' ? this.#unknown() : nothing}
        ${problem?.final ? html`<problem-note .problem=${problem}></problem-note>` : nothing}
        ${state ? nothing : html`
          <p class="pay"><button type="button" class="quiet" data-test="back"
            @click=${() => this.dispatchEvent(new CustomEvent('back'))}>← ${two('再改改', 'Back')}</button>
            <button class="primary big" data-test="order">${say('order')}</button></p>`}
        ${state === 'sending' ? html`<p class="loading" role="status">${two('正在提交…', 'Sending…')}</p>` : nothing}
      </form>`;
  }

  // Once it is sent its slot is as settled as its lines.
  #slots() {
    const {sent} = this.basket;
    if (sent) {
      const [zh, en] = SLOTS[sent.slot] ?? [sent.slot, sent.slot];
      return html`<p>${say('chooseSlot')}：<b>${two(`${shortDay(sent.day)}${zh}`, `${sent.day}, ${en}`)}</b></p>`;
    }
    const slots = openSlots();
    const chosen = slots.find(it => key(it) === this.chosen) ?? slots[0];
    return html`<fieldset><legend>${say('chooseSlot')}</legend>
      ${slots.map(it => html`<label class="slot"><input type="radio" name="slot" value=${key(it)}
        .checked=${it === chosen} data-test="slot-${it.day}-${it.slot}"
        @change=${() => { this.chosen = key(it); }}>${two(it.zh, it.en)}</label>`)}</fieldset>`;
  }

  #unknown() {
    return html`<div class="note silent" role="status" data-test="asking">
      <p><b>正在确认您的申请是否已收到</b> <span class="en" lang="en">Checking whether your request arrived</span></p>
      <p class="small">${two('系统暂无应答，会自动再问；请不要重新下单，菜篮为您留着。',
        'There is no answer yet. It is asked again by itself: do not order again; your basket is kept.')}</p>
      <button type="button" class="quiet" data-test="ask-now" @click=${() => this.#placing.ask()}>${two('现在再问', 'Ask now')}</button></div>`;
  }

  #total() {
    if (this.lines.some(it => !it.price)) return two('部分价格以核价为准', 'some prices are fixed on receipt');
    const fen = this.lines.reduce((sum, it) => sum + costFen(it.price, it.amount, it.unit), 0);
    return html`${two('合计', 'in all')} <b data-test="total">${yuan(fen)}</b>`;
  }
}
customElements.define('order-confirm', OrderConfirm);

const key = ({day, slot}) => `${day}/${slot}`;
