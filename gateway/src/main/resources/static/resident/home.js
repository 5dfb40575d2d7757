import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {say, two} from '../words.js';
import '../parts/sure-button.js';
import './my-requests.js';
import './order-form.js';
import './price-report.js';

/** A home's page: what is on its way comes first, then what there is to order. */
class ResidentHome extends Part {
  static properties = {session: {attribute: false}, turn: {state: true}, done: {state: true}};

  #ordered() {
    this.turn = (this.turn ?? 0) + 1;
    this.done = true;
    window.scrollTo({top: 0});
  }

  render() {
    return html`
      <div class="resident">
        <h1>${say('home')}</h1>
        ${this.done ? html`<p class="verdict good" role="status" data-test="ordered">
          ${two('已收到您的申请，进展见下方。', 'Your request was received; see below.')}</p>` : nothing}
        <my-requests .turn=${this.turn}></my-requests>
        <order-form .region=${this.session.regions[0]} .dwelling=${this.session.dwelling}
          @ordered=${this.#ordered}></order-form>
        <price-report .region=${this.session.regions[0]}></price-report>
        <p class="leave"><sure-button hook="sign-out" .label=${say('signOut')} .yes=${two('退出', 'Sign out')}
          .question=${two('退出后要请网格员发一张新门牌卡，才能再进来。', 'You then need a new door card from your grid worker to come back.')}
          @sure=${() => this.dispatchEvent(new CustomEvent('sign-out', {bubbles: true}))}></sure-button></p>
      </div>`;
  }
}
customElements.define('resident-home', ResidentHome);
