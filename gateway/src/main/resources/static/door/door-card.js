import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {api} from '../api.js';
import {two} from '../words.js';
import '../parts/problem-note.js';

/**
 * The page behind the code on a door. It waits for a tap: a card works once, and a phone that only
 * previews the address must not use it up.
 */
class DoorCard extends Part {
  static properties = {session: {attribute: false}, problem: {state: true}, busy: {state: true}};

  async #redeem() {
    const card = location.hash.split('/')[2] ?? '';
    this.busy = true;
    this.problem = undefined;
    try {
      this.#enter(await api.post('/session/door-card', {card}));
    } catch (problem) {
      // The phone that used the card up is still signed in: the code on the door stays its way home.
      if (problem.kind === 'door-card-used' && this.session?.dwelling) this.#enter(this.session);
      else this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #enter(session) {
    this.dispatchEvent(new CustomEvent('signed-in', {detail: session, bubbles: true}));
  }

  render() {
    return html`
      <div class="sign-in door">
        <section class="card">
          <h1>${two('您好', 'Welcome')}</h1>
          <p>在这部手机上查看和订购您家的蔬菜、粮油。</p>
          <p class="en" lang="en">See and order your home's food on this phone.</p>
          ${this.problem ? html`<problem-note .problem=${this.problem} .retry=${() => this.#redeem()}></problem-note>` : nothing}
          <button class="primary big" ?disabled=${this.busy} data-test="redeem" @click=${this.#redeem}>
            ${two('这是我家，进入', 'This is my home')}</button>
          <p class="small">门牌卡只能用一次，请用家里常用的手机。
            <span class="en" lang="en">The card works once: use the phone you keep at home.</span></p>
        </section>
      </div>`;
  }
}
customElements.define('door-card', DoorCard);
