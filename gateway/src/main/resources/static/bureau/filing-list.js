import {html, nothing} from 'lit';
import {Panel} from '../parts/panel.js';
import {api, query} from '../api.js';
import {two} from '../words.js';
import {context} from '../context.js';
import {moment} from '../parts/moment.js';

const OF = {
  stock: {title: ['库存日报', 'Stock reports'], path: '/api/inventory/filings', id: 'site'},
  prices: {title: ['价格报送', 'Price reports'], path: '/api/price/filings', id: 'point'},
};
const STATES = {
  missing: ['缺报', 'missing'],
  late: ['迟未报', 'late'],
  due: ['待报', 'not due yet'],
  filed: ['已报', 'filed'],
};

/** One kind of report: how many are in, and who has not sent theirs, the worst first, with the words to remind them. */
class FilingList extends Panel {
  static properties = {kind: {}};

  async ask() {
    const {path} = OF[this.kind];
    const {region: within, day} = this;
    const [filings, reminders] = await Promise.all([api.get(query(path, {within, day})), api.get(query(`${path}/reminders`, {within, day}))]);
    return {filings, reminders: new Map(reminders.items.map(it => [it[OF[this.kind].id], it.text]))};
  }

  render() {
    return html`<section data-test="filings-${this.kind}"><h2>${two(...OF[this.kind].title)}</h2>
      ${this.remote.render(it => this.#filings(it))}</section>`;
  }

  #filings({filings: {counts, items}, reminders}) {
    if (items.length === 0) return html`<p class="empty">${two('当天这里没有应报单位。', 'Nobody here owes one of that day.')}</p>`;
    const owed = items.filter(it => it.state !== 'filed');
    const filed = items.filter(it => it.state === 'filed');
    return html`
      <dl class="figures">
        ${['missing', 'late', 'due', 'filed'].map(state => html`<div class=${counts[state] && state !== 'filed' && state !== 'due' ? 'bad' : ''}>
          <dt>${two(...STATES[state])}</dt><dd><b>${counts[state]}</b> 家</dd></div>`)}</dl>
      ${owed.length === 0 ? html`<p class="verdict good">${two(`应报 ${counts.owed} 家，都报了。`, `All ${counts.owed} are in.`)}</p>`
        : html`<ul>${owed.map(it => this.#filing(it, reminders.get(it[OF[this.kind].id])))}</ul>`}
      ${filed.length ? html`<details><summary class="small">${two(`已报 ${filed.length} 家`, 'filed')} ▾</summary><ul>${filed.map(it => this.#filing(it))}</ul></details>` : nothing}`;
  }

  #filing(it, reminder) {
    return html`<li class="gap" data-test="filing"><p><b>${two(it.zh, it.en)}</b> <span class="state filing-${it.state}">${two(...STATES[it.state])}</span>
        ${it.zero ? html`<span class="tag">${two('零报告', 'nothing held')}</span>` : nothing}
        ${it.cameLate ? html`<span class="tag">${two(`迟 ${it.lateMinutes} 分钟`, 'came late')}</span>` : nothing}</p>
      <p class="small">${two(context.place(it.region).zh, context.place(it.region).en)} ·
        ${it.filedAt ? two(`${moment(it.filedAt)[0]} 报`, moment(it.filedAt)[1]) : two(`应于 ${moment(it.due)[0]} 前报`, `due ${moment(it.due)[1]}`)}</p>
      ${reminder ? html`<details><summary class="small">${two('提醒用语', 'words to remind them')} ▾</summary><p>${reminder.zh}</p><p class="en" lang="en">${reminder.en}</p></details>` : nothing}</li>`;
  }
}
customElements.define('filing-list', FilingList);
