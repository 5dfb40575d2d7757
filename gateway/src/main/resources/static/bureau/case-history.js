import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {CASE_STATES, two} from '../words.js';
import {moment} from '../parts/moment.js';
import {casePath} from './case-address.js';

/** Who did what, when, and on what proof; the latest first. */
class CaseHistory extends Part {
  static properties = {file: {attribute: false}};

  render() {
    return html`<section data-test="history"><h2>${two('办理经过', 'What was done')}</h2>
      <ol class="past">${this.file.history.toReversed().map(it => html`
        <li><p class="small"><b>${moment(it.at)[0]}</b> ${it.by === 'judging' ? two('系统判定', 'judged by the system') : it.by}
            → ${two(...(CASE_STATES[it.to] ?? [it.to, '']))}</p>
          <p>${it.words.zh}</p><p class="en" lang="en">${it.words.en}</p>
          ${it.evidence.length ? html`<p class="small">${two('证据', 'proof')}：${it.evidence.map(proof => this.#proof(proof))}</p>` : nothing}</li>`)}</ol>
    </section>`;
  }

  #proof({title, sha256, where}) {
    return where ? html`<span>${title}（${where}）</span> `
      : html`<a href="${casePath(this.file)}/proofs/${sha256}" target="_blank" rel="noopener">${title}</a> `;
  }
}
customElements.define('case-history', CaseHistory);
