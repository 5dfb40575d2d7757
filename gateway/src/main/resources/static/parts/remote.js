import {html} from 'lit';
import {say} from '../words.js';
import './problem-note.js';

/**
 * Something a service is asked for. It is loading, there, or a problem; after silence it asks again
 * by itself, so that a screen comes back to life without anyone touching it.
 */
export class Remote {
  #host;
  #ask;
  #turn = 0;
  #timer;
  value;
  problem;
  loading = false;

  constructor(host, ask) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#turn++;
  }

  async load() {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    this.loading = true;
    this.#host.requestUpdate();
    let value, problem;
    try {
      value = await this.#ask();
    } catch (failure) {
      problem = failure;
    }
    if (turn !== this.#turn) return; // asked anew meanwhile: an old answer must not win
    this.loading = false;
    this.problem = problem;
    if (!problem) this.value = value;
    else if (problem.silent) {
      const seconds = Math.max(5, problem.retryAfterSeconds ?? 5);
      this.#timer = setTimeout(() => this.load(), seconds * 1000);
    }
    this.#host.requestUpdate();
  }

  /** What was read for another question is not shown for this one. */
  reset() {
    this.value = undefined;
    this.problem = undefined;
    return this.load();
  }

  render(show) {
    if (this.problem) {
      return html`<problem-note .problem=${this.problem} .again=${this.problem.silent} .retry=${() => this.load()}></problem-note>`;
    }
    if (this.value === undefined) {
      return html`<p class="loading" role="status">${say('loading')}</p>`;
    }
    return show(this.value);
  }
}
