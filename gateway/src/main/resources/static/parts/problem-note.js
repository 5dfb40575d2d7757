import {html, nothing} from 'lit';
import {Part} from './part.js';
import {NEIGHBOURS, say, two} from '../words.js';

/**
 * Says what went wrong and what to do, or which service is silent while the rest works.
 *
 * `again` is for whoever does ask again by itself. `retry` is what a tap on 重试 does: without one there is no button,
 * and none where trying again would only be refused again.
 */
class ProblemNote extends Part {
  static properties = {problem: {attribute: false}, again: {type: Boolean}, retry: {attribute: false}};

  render() {
    const {problem} = this;
    if (!problem) return nothing;
    return problem.silent ? this.#silent(problem) : this.#refused(problem);
  }

  #silent(problem) {
    const [zh, en] = NEIGHBOURS[problem.service] ?? ['系统', 'the system'];
    return html`
      <div class="note silent" role="status" data-test="silent-${problem.service ?? 'gateway'}">
        <p><b>${zh}暂无应答</b> <span class="en" lang="en">${en} is not answering</span></p>
        <p class="small">${this.again
          ? two('其他部分照常可用，稍后自动重试。', 'The rest works; this is tried again by itself.')
          : two('其他部分照常可用，请稍后重试。', 'The rest works; try this again in a while.')}</p>
        ${this.#button()}
      </div>`;
  }

  #refused(problem) {
    return html`
      <div class="note ${problem.refused ? 'refused' : 'wrong'}" role="alert" data-test="problem-${problem.kind}">
        <p><b>${problem.title}</b> <span class="en" lang="en">${problem.titleEn}</span></p>
        ${problem.detail ? html`<p>${two(problem.detail, problem.detailEn ?? '')}</p>` : nothing}
        ${problem.fix ? html`<p class="fix">${two(problem.fix, problem.fixEn ?? '')}</p>` : nothing}
        ${problem.requestId ? html`<p class="small">编号 <code>${problem.requestId}</code></p>` : nothing}
        ${problem.final ? nothing : this.#button()}
      </div>`;
  }

  #button() {
    return this.retry ? html`<button type="button" class="quiet" data-test="retry" @click=${() => this.retry()}>${say('retry')}</button>` : nothing;
  }
}
customElements.define('problem-note', ProblemNote);
