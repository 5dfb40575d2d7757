import {html} from 'lit';
import {Part} from '../parts/part.js';
import {two} from '../words.js';

/** For a role whose screens are elsewhere. */
class NoScreen extends Part {
  render() {
    return html`<section class="card"><p>${two(
      '您的角色还没有网页，请使用接口或联系管理员。',
      'There is no page for your role; use the API or ask an administrator.')}</p></section>`;
  }
}
customElements.define('no-screen', NoScreen);
