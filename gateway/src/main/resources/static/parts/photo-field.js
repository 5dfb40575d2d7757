import {html, nothing} from 'lit';
import {Part} from './part.js';
import {two} from '../words.js';
import {proof} from './photo.js';

/** Takes a photo with the phone's camera and tells its page of it, ready to be sent; of none while there is none. */
class PhotoField extends Part {
  static properties = {label: {attribute: false}, photo: {attribute: false}, hook: {}, unreadable: {state: true}};

  async #taken(event) {
    const [file] = event.target.files;
    this.#tell(undefined);
    this.unreadable = false;
    if (!file) return;
    try {
      this.#tell(await proof(file));
    } catch {
      this.unreadable = true;
    }
  }

  #tell(photo) {
    this.dispatchEvent(new CustomEvent('taken', {detail: photo}));
  }

  render() {
    return html`
      <label class="button take">${this.photo ? two('已拍照，可重拍', 'photo taken; take another') : this.label}
        <input class="hidden" type="file" accept="image/*" capture="environment" data-test=${this.hook} @change=${this.#taken}></label>
      ${this.unreadable ? html`<p class="why">${two('这张照片读不出来，请重拍。', 'This picture cannot be read: take another.')}</p>` : nothing}`;
  }
}
customElements.define('photo-field', PhotoField);
