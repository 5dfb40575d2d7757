import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {two} from '../words.js';
import '../parts/photo-field.js';

const REASONS = [
  ['nobody-answers', '无人应答', 'nobody answers'],
  ['refused-at-door', '拒收', 'refused at the door'],
  ['address-not-found', '找不到地址', 'address not found'],
  ['no-access', '进不去', 'no access'],
  ['other', '其他', 'other'],
];

/** What happened at a door: left there, with a photo of it, or not, and why. */
class HandOver extends Part {
  static properties = {
    request: {}, disabled: {type: Boolean}, photo: {state: true}, failing: {state: true},
  };

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }

  render() {
    return html`
      <photo-field hook="photo-${this.request}" .photo=${this.photo} .label=${two('拍照：放在门口的货', 'photo of the goods')}
        @taken=${it => { this.photo = it.detail; }}></photo-field>
      <p class="pay">
        <button class="quiet" ?disabled=${this.disabled} data-test="failing-${this.request}"
          @click=${() => { this.failing = !this.failing; }}>${two('没送成', 'Not left')}</button>
        <button class="primary" ?disabled=${this.disabled || !this.photo} data-test="handed-${this.request}"
          @click=${() => this.#tell('handed', this.photo)}>${two('已送达', 'Left at the door')}</button></p>
      ${this.failing ? html`<p class="reasons" role="group" aria-label="原因 · reason">${REASONS.map(([code, zh, en]) => html`
        <button class="quiet" ?disabled=${this.disabled} data-test="failed-${code}"
          @click=${() => this.#tell('failed', code)}>${two(zh, en)}</button>`)}</p>` : nothing}`;
  }
}
customElements.define('hand-over', HandOver);
