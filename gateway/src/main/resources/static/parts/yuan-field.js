import {html} from 'lit';
import {Part} from './part.js';
import {context} from '../context.js';

const PER = {'500g': '斤', kg: '公斤', l: '升'};

/** A unit price to be typed, in yuan for what the goods are sold by; tells `price` as the services take it. */
class YuanField extends Part {
  static properties = {commodity: {}, label: {attribute: false}, hook: {}};

  #typed(event) {
    const yuan = event.target.value.trim();
    this.dispatchEvent(new CustomEvent('price', {
      detail: yuan && event.target.validity.valid ? {yuan, unit: `元/${context.commodity(this.commodity).unit}`} : undefined,
    }));
  }

  render() {
    const {unit} = context.commodity(this.commodity);
    return html`<label>${this.label}
      <span class="with-unit"><input inputmode="decimal" pattern="\\d{1,5}(\\.\\d{1,2})?" size="6" data-test=${this.hook}
        @input=${this.#typed}> 元/${PER[unit] ?? unit}</span></label>`;
  }
}
customElements.define('yuan-field', YuanField);
