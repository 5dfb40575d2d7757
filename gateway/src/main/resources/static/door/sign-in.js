import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {api} from '../api.js';
import {say, two} from '../words.js';
import '../parts/problem-note.js';

/** Staff sign in by name; residents are shown the way of the card on their door. */
class SignIn extends Part {
  static properties = {ended: {attribute: false}, problem: {state: true}, busy: {state: true}};

  async #submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    this.busy = true;
    this.problem = undefined;
    try {
      const session = await api.post('/session',
        {username: form.get('username'), password: form.get('password')});
      this.dispatchEvent(new CustomEvent('signed-in', {detail: session, bubbles: true}));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #over({dwelling}) {
    return html`<div class="note refused over" role="alert" data-test="session-ended">
      <p><b>登录已过期</b> <span class="en" lang="en">Your session has ended</span></p>
      <p>${dwelling
        ? two('请联系网格员换新卡，再扫码进来；您的菜篮还在。', 'Ask your grid worker for a new card and scan it; your basket is kept.')
        : two('请重新登录，回到刚才的页面。', 'Sign in again to return to where you were.')}</p></div>`;
  }

  render() {
    return html`
      <div class="sign-in ${this.ended?.dwelling ? 'home' : ''}">
        ${this.ended ? this.#over(this.ended) : nothing}
        <section class="card">
          <h1>${two('工作人员登录', 'Staff sign-in')}</h1>
          <form @submit=${this.#submit}>
            <label>${say('username')}
              <input name="username" autocomplete="username" autocapitalize="none" spellcheck="false"
                required ?autofocus=${!this.ended?.dwelling} data-test="username"></label>
            <label>${say('password')}
              <input name="password" type="password" autocomplete="current-password" required
                data-test="password"></label>
            ${this.problem ? html`<problem-note .problem=${this.problem}
              .retry=${() => this.querySelector('form').requestSubmit()}></problem-note>` : nothing}
            <button class="primary" ?disabled=${this.busy} data-test="sign-in">${say('signIn')}</button>
          </form>
        </section>
        <section class="card hint">
          <h2>${two('居家隔离的居民', 'Residents at home')}</h2>
          <p>请用手机扫描<b>门上的二维码</b>，不需要密码。</p>
          <p class="en" lang="en">Scan the code on your door with your phone. There is no password.</p>
          <p>没有手机？请打社区电话，网格员替您下单。</p>
          <p class="en" lang="en">No phone? Call your community; a grid worker orders for you.</p>
        </section>
      </div>`;
  }
}
customElements.define('sign-in', SignIn);
