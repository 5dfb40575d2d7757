import {html} from 'lit';
import {Part} from './part.js';
import {handful} from '../measures.js';

/** More or less of something, in steps people buy by: half a kilogram, a litre, a piece. */
class QuantityField extends Part {
  static properties = {
    name: {}, amount: {type: Number}, step: {type: Number}, most: {type: Number}, unit: {}, piece: {},
  };

  #set(amount) {
    this.dispatchEvent(new CustomEvent('amount', {detail: Math.max(0, Math.min(this.most, amount))}));
  }

  render() {
    const shown = handful({amount: this.amount, unit: this.unit}, this.piece);
    return html`
      <span class="quantity" role="group" aria-label="${this.name} 数量 quantity">
        <button type="button" aria-label="减少${this.name} less" ?disabled=${this.amount === 0} data-test="less"
          @click=${() => this.#set(this.amount - this.step)}>−</button>
        <output aria-live="polite" data-test="amount">${shown}</output>
        <button type="button" aria-label="增加${this.name} more" ?disabled=${this.amount + this.step > this.most} data-test="more"
          @click=${() => this.#set(this.amount + this.step)}>+</button>
      </span>`;
  }
}
customElements.define('quantity-field', QuantityField);
