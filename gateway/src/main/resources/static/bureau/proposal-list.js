import {html} from 'lit';
import {Panel} from '../parts/panel.js';
import {api, query} from '../api.js';
import {two} from '../words.js';
import {yuan} from '../measures.js';
import {moment} from '../parts/moment.js';

const STATES = {proposed: ['待批准', 'waits for a yes'], approving: ['正在下单', 'being ordered'], approved: ['已批准', 'approved']};

/** The proposals made for a region or a part of it, the latest first; a tap looks at one. */
class ProposalList extends Panel {
  async ask() {
    return (await api.get(query('/api/inventory/replenishment/proposals', {within: this.region}))).items;
  }

  render() {
    return html`<div class="panel-head"><h2>${two('以往方案', 'Proposals so far')}</h2></div>
      ${this.remote.render(items => items.length === 0
        ? html`<p class="empty" data-test="no-proposals">${two('该地区还没有补货方案。', 'None yet for this region.')}</p>`
        : html`<ul class="list" data-test="proposals">${items.map(it => this.#proposal(it))}</ul>`)}`;
  }

  #proposal(it) {
    return html`<li><button type="button" class="line-link" data-test="see-${it.proposal}"
        @click=${() => this.dispatchEvent(new CustomEvent('chosen', {detail: it.proposal}))}>
      <span><b>${two(it.regionName.zh, it.regionName.en)}</b> <span class="state proposal-${it.state}">${two(...STATES[it.state])}</span></span>
      <span class="due first">${moment(it.at)[0]}</span>
      <span class="where">${two(`${it.lines} 项，${yuan(it.goodsFen + it.haulageFen)}${it.approvedBy ? `；${it.approvedBy} 批准 ${it.approvedLines} 项` : ''}`,
        `${it.lines} lines${it.approvedBy ? `, ${it.approvedLines} approved` : ''}`)}</span>
      ${it.unmet ? html`<span class="small">${two(`另有 ${it.unmet} 处仍不足`, `${it.unmet} stay short`)}</span>` : ''}</button></li>`;
  }
}
customElements.define('proposal-list', ProposalList);
