import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {Acts} from '../parts/acts.js';
import {api} from '../api.js';
import {two} from '../words.js';
import {context, keep, parameter} from '../context.js';
import './proposal-list.js';
import './proposal-view.js';

/** Asks for a proposal for the region, and keeps the one that is looked at in the address. */
class Replenish extends Part {
  static properties = {region: {}, turn: {type: Number}, days: {state: true}};
  acts = new Acts(this);
  proposal = new Remote(this, () => this.#read(parameter('proposal')));

  connectedCallback() {
    super.connectedCallback();
    if (parameter('proposal')) this.proposal.load();
  }

  #read(id) {
    return api.get(`/api/inventory/replenishment/proposals/${encodeURIComponent(id)}`);
  }

  async #see(id) {
    keep({proposal: id});
    await this.proposal.reset();
    await this.updateComplete;
    this.querySelector('proposal-view')?.scrollIntoView();
  }

  #approved = () => {
    this.proposal.load();
    this.turn = (this.turn ?? 0) + 1;
  };

  #propose(event) {
    event?.preventDefault();
    const {region, days: horizonDays} = this;
    return this.acts.do(`propose ${region} ${horizonDays}`, async key => {
      const made = await api.post('/api/inventory/replenishment/proposals', {region, horizonDays}, key);
      keep({proposal: made.proposal});
      this.proposal.value = made;
      this.proposal.problem = undefined;
      this.turn = (this.turn ?? 0) + 1;
    }, () => this.#propose());
  }

  render() {
    const {zh, en} = context.place(this.region);
    return html`
      <form class="panel closing" @submit=${this.#propose}>
        <p>${two(`比对${zh}各类可供天数与目标，从报盘和富余网点配货，费用最省。`, `What ${en} is short of its targets, from offers and from sites with more than enough, at least cost.`)}</p>
        <div class="row">
          <label>${two('最迟几天内到货（不填按市里规定）', 'there within days; empty: as the city has it')}
            <input type="number" min="0" max="30" data-test="horizon" @input=${event => { this.days = event.target.value === '' ? undefined : Number(event.target.value); }}></label>
          <button class="primary" ?disabled=${this.acts.busy} data-test="propose">${this.acts.busy ? two('正在配货…', 'matching…') : two('生成方案', 'Propose')}</button>
        </div></form>
      ${this.acts.render()}
      ${this.proposal.value || this.proposal.loading || this.proposal.problem ? this.proposal.render(it => html`
        <proposal-view .proposal=${it} @approved=${this.#approved}></proposal-view>`) : nothing}
      <proposal-list .region=${this.region} .turn=${this.turn} @chosen=${event => this.#see(event.detail)}></proposal-list>`;
  }
}
customElements.define('bureau-replenish', Replenish);
