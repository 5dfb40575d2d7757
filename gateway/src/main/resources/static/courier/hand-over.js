import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {two} from '../words.js';
import {proof} from './photo.js';

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
    request: {}, disabled: {type: Boolean}, photo: {state: true}, unreadable: {state: true}, failing: {state: true},
  };

  async #taken(event) {
    const [file] = event.target.files;
    this.photo = undefined;
    this.unreadable = false;
    if (!file) return;
    try {
      this.photo = await proof(file);
    } catch {
      this.unreadable = true;
    }
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }

  render() {
    return html`
      <label class="button take">${this.photo ? two('已拍照，可重拍', 'photo taken; take another') : two('拍照：放在门口的货', 'photo of the goods')}
        <input class="hidden" type="file" accept="image/*" capture="environment" data-test="photo-${this.request}" @change=${this.#taken}></label>
      ${this.unreadable ? html`<p class="why">${two('这张照片读不出来，请重拍。', 'This picture cannot be read: take another.')}</p>` : nothing}
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
