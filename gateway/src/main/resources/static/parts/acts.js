import {html, nothing} from 'lit';
import {freshId} from '../api.js';
import './problem-note.js';

/**
 * What a person does on a screen. Each act has a key of its own until there is a final answer: repeated after silence,
 * by 重试 or by another tap, it is still done once.
 */
export class Acts {
  #host;
  #keys = new Map();
  #last;
  busy = false;
  problem;

  constructor(host) {
    this.#host = host;
  }

  /** Whether it was done; if not, `render` says why where that name is shown, and `again` is what 重试 does. */
  async do(name, act, again) {
    this.#last = {name, again};
    if (!this.#keys.has(name)) this.#keys.set(name, freshId());
    this.#turn(true, undefined);
    try {
      await act(this.#keys.get(name));
      this.#keys.delete(name);
      this.#turn(false, undefined);
      return true;
    } catch (problem) {
      if (problem.final) this.#keys.delete(name);
      this.#turn(false, problem);
      return false;
    }
  }

  forget() {
    this.problem = undefined;
  }

  render(name = this.#last?.name) {
    return this.problem && this.#last.name === name
      ? html`<problem-note .problem=${this.problem} .retry=${this.#last.again}></problem-note>` : nothing;
  }

  #turn(busy, problem) {
    this.busy = busy;
    this.problem = problem;
    this.#host.requestUpdate();
  }
}
