import {html, nothing} from 'lit';
import {Part} from './part.js';
import {two} from '../words.js';

/** Reasons to choose from by one tap, and room for one in one's own words; the reason chosen is what does the act. */
class ReasonChips extends Part {
  static properties = {
    reasons: {attribute: false}, hook: {}, disabled: {type: Boolean}, own: {state: true},
  };

  #tell(reason) {
    this.dispatchEvent(new CustomEvent('reason', {detail: reason}));
  }

  #said(event) {
    event.preventDefault();
    const reason = new FormData(event.target).get('reason').trim();
    if (reason) this.#tell(reason);
  }

  render() {
    return html`
      <span class="chips">${this.reasons.map(([zh, en], i) => html`
        <button type="button" class="chip" ?disabled=${this.disabled} data-test="${this.hook}-${i}"
          @click=${() => this.#tell(zh)}>${two(zh, en)}</button>`)}
        <button type="button" class="chip quiet" aria-expanded=${this.own ? 'true' : 'false'} data-test="${this.hook}-own"
          @click=${() => { this.own = !this.own; }}>${two('其他原因…', 'another…')}</button></span>
      ${this.own ? html`<form class="own" @submit=${this.#said}>
        <input name="reason" required maxlength="200" aria-label="原因 reason" placeholder="写明原因 · the reason" data-test="${this.hook}-text">
        <button class="primary" ?disabled=${this.disabled} data-test="${this.hook}-said">${two('确定', 'Decide')}</button></form>` : nothing}`;
  }
}
customElements.define('reason-chips', ReasonChips);
