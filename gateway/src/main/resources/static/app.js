import {html, nothing} from 'lit';
import {Part} from './parts/part.js';
import {api} from './api.js';
import {say, plain} from './words.js';
import {context} from './context.js';
import './parts/problem-note.js';

/**
 * Every screen, who sees it, and the file it is in. The first that a role may see is its home. One that is `under`
 * another is of a single thing, which its address names: it is reached from that other, and made anew for each thing.
 */
const SCREENS = [
  {path: 'overview', word: 'overview', tag: 'bureau-overview', file: './bureau/overview.js',
    roles: ['bureau', 'admin']},
  {path: 'dispatch', word: 'dispatch', tag: 'dispatch-day', file: './dispatch/day.js',
    roles: ['dispatcher', 'admin']},
  {path: 'order', word: 'proxyOrder', tag: 'dispatch-order', file: './dispatch/order.js',
    roles: ['dispatcher', 'grid-worker']},
  {path: 'rounds', word: 'myRounds', tag: 'courier-rounds', file: './courier/rounds.js', roles: ['courier']},
  {path: 'home', word: 'home', tag: 'resident-home', file: './resident/home.js', roles: ['resident']},
  {path: 'doubts', word: 'doubts', tag: 'bureau-doubts', file: './bureau/doubts.js', roles: ['bureau', 'admin']},
  {path: 'cases', word: 'cases', tag: 'bureau-cases', file: './bureau/cases.js', roles: ['bureau', 'market', 'admin']},
  {path: 'whatif', word: 'whatif', tag: 'bureau-what-if', file: './bureau/what-if.js', roles: ['bureau', 'dispatcher', 'admin']},
  {path: 'supply', word: 'supply', tag: 'bureau-supply', file: './bureau/supply.js', roles: ['bureau', 'market', 'admin']},
  {path: 'recall', word: 'recall', tag: 'bureau-recalls', file: './bureau/recalls.js',
    roles: ['bureau', 'dispatcher', 'health-authority', 'market', 'admin']},
  {path: 'filings', word: 'filings', tag: 'bureau-filings', file: './bureau/filings.js', roles: ['bureau', 'market', 'admin']},
  {path: 'recalled', under: 'recall', tag: 'bureau-recall', file: './bureau/recall.js',
    roles: ['bureau', 'dispatcher', 'health-authority', 'admin']},
  {path: 'case', under: 'cases', tag: 'bureau-case', file: './bureau/case.js', roles: ['bureau', 'market', 'admin']},
];

/** The frame around the screens: who is signed in, where one is, and where one may go. */
class App extends Part {
  static properties = {session: {state: true}, screen: {state: true}, problem: {state: true}};
  /** Whose session ended by itself, so that they come back to where they were. */
  #ended;
  #turn = 0;

  connectedCallback() {
    super.connectedCallback();
    context.applyType();
    window.addEventListener('hashchange', () => this.#go());
    window.addEventListener('session-ended', () => this.#end());
    this.addEventListener('signed-in', event => this.#begin(event.detail, true));
    this.addEventListener('sign-out', () => this.#signOut());
    this.#start();
  }

  async #start() {
    this.problem = undefined;
    try {
      const [session] = await Promise.all([api.get('/session'), context.load()]);
      await this.#begin(session, false);
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #begin(session, fresh) {
    this.session = session;
    // Signing in at another page than one's own leads home; a door card leaves the address bar. Where somebody else
    // was, with their region, is no place for this one.
    const another = this.#ended && this.#ended.id !== session.id;
    if (fresh && (another || !this.#visible().some(it => it.path === this.#path()))) {
      history.replaceState(null, '', '#/' + (this.#visible()[0]?.path ?? ''));
    }
    if (session.signedIn) this.#ended = undefined;
    if (another) context.forget();
    await this.#go();
  }

  // The address stays, and with it the screen and its region and day.
  #end() {
    if (!this.session?.signedIn) return;
    this.#ended = this.session;
    this.session = {signedIn: false};
    this.#go();
  }

  #path() {
    return location.hash.replace(/^#\//, '').split(/[/?]/)[0];
  }

  #visible() {
    const roles = this.session?.roles ?? [];
    return SCREENS.filter(screen => screen.roles.some(role => roles.includes(role)));
  }

  async #go() {
    if (!this.session) return;
    const path = this.#path();
    if (path === 'board') return this.#show('price-board', './door/price-board.js', path);
    if (path === 'door') return this.#show('door-card', './door/door-card.js', path);
    if (!this.session.signedIn) return this.#show('sign-in', './door/sign-in.js', 'sign-in');
    const screen = this.#visible().find(it => it.path === path) ?? this.#visible()[0];
    if (!screen) return this.#show('no-screen', './door/no-screen.js', 'none');
    await this.#show(screen.tag, screen.file, screen.under ?? screen.path, screen.under ? location.hash : undefined);
  }

  async #show(tag, file, path, thing) {
    const turn = ++this.#turn;
    await import(file);
    if (turn !== this.#turn) return; // somebody went on meanwhile: what was slow to come must not win
    const shown = this.screen?.path === path && this.screen.thing === thing;
    if (shown && path !== 'door') return;
    const element = document.createElement(tag);
    element.session = this.session;
    element.ended = this.#ended;
    this.screen = {element, path, thing};
    scrollTo(0, 0);
    await this.updateComplete;
    this.querySelector('nav [aria-current]')?.scrollIntoView({block: 'nearest', inline: 'center'});
  }

  async #signOut() {
    await api.delete('/session').catch(() => {});
    context.forget();
    this.screen = undefined;
    history.replaceState(null, '', '#/');
    this.session = {signedIn: false};
    await this.#go();
  }

  render() {
    const visible = this.#visible().filter(it => !it.under);
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>跳到内容 <span lang="en">Skip to content</span></a>
      <header class="frame">
        <span class="brand"><img src="/icon.svg" alt="" width="28" height="28">
          <b>菜篮子</b><span class="city">${context.city?.zh ?? ''}</span></span>
        ${visible.length < 2 ? nothing : html`
          <nav aria-label=${plain('screens')}>${visible.map(it => html`
            <a href="#/${it.path}" data-test="nav-${it.path}"
              aria-current=${it.path === this.screen?.path ? 'page' : nothing}>${say(it.word)}</a>`)}
          </nav>`}
        <span class="who">
          <button class="quiet type" aria-pressed=${context.large} title=${plain('largeType')}
            data-test="large-type" @click=${() => { context.toggleType(); this.requestUpdate(); }}>
            <span aria-hidden="true">大字</span><span class="hidden">${plain('largeType')}</span></button>
          ${this.session?.signedIn ? html`
            <span class="name" data-test="who">${this.session.name}</span>
            ${this.session.dwelling ? nothing : html`
              <button class="quiet" data-test="sign-out" @click=${this.#signOut}>${say('signOut')}</button>`}` : nothing}
        </span>
      </header>
      <main id="main" tabindex="-1">
        ${this.problem ? html`<problem-note .problem=${this.problem} .retry=${() => this.#start()}></problem-note>` : this.screen?.element ?? nothing}
      </main>`;
  }

  // The hash is the address of a screen, so the jump must not change it.
  #skip(event) {
    event.preventDefault();
    this.querySelector('main').focus();
  }
}
customElements.define('cl-app', App);
