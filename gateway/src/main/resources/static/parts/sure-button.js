import {html} from 'lit';
import {Part} from './part.js';
import {two} from '../words.js';

/** A button for what cannot be undone: a tap asks, in place, and only the second tap does it. */
class SureButton extends Part {
  static properties = {
    label: {attribute: false}, question: {attribute: false}, yes: {attribute: false},
    hook: {}, disabled: {type: Boolean}, asking: {state: true},
  };

  #ask(asking) {
    this.asking = asking;
    this.updateComplete.then(() => this.querySelector(asking ? '.no' : 'button')?.focus());
  }

  #sure() {
    this.#ask(false);
    this.dispatchEvent(new CustomEvent('sure'));
  }

  render() {
    if (!this.asking) {
      return html`<button type="button" class="quiet" ?disabled=${this.disabled} data-test=${this.hook}
        @click=${() => this.#ask(true)}>${this.label}</button>`;
    }
    return html`
      <span class="sure" role="group" data-test="${this.hook}-asked">
        <span class="ask">${this.question}</span>
        <button type="button" class="primary" ?disabled=${this.disabled} data-test="${this.hook}-sure"
          @click=${this.#sure}>${this.yes}</button>
        <button type="button" class="quiet no" data-test="${this.hook}-no"
          @click=${() => this.#ask(false)}>${two('先不', 'Not now')}</button>
      </span>`;
  }
}
customElements.define('sure-button', SureButton);
