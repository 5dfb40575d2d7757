import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {api, query} from '../api.js';
import {say, two} from '../words.js';
import {names} from '../names.js';
import '../parts/place-and-day.js';
import './doubt-card.js';
import './claim-card.js';
import './report-card.js';

const KINDS = [
  ['all', ['全部', 'all']], ['doubt', ['报价存疑', 'doubtful quotes']], ['report', ['居民举报', "residents' reports"]],
  ['claim', ['更换代表品', 'replaced products']],
];

const CARDS = {
  doubt: (it, open, points, choose, decided) => html`
    <doubt-card .doubt=${it} .open=${open} @choose=${choose} @decided=${decided}></doubt-card>`,
  report: (it, open, points, choose, decided) => html`
    <report-card .report=${it} .open=${open} .points=${points} @choose=${choose} @decided=${decided}></report-card>`,
  claim: (it, open, points, choose, decided) => html`
    <claim-card .claim=${it} .open=${open} @choose=${choose} @decided=${decided}></claim-card>`,
};

/** One worklist of all that waits for a person's word on prices, whoever told it; the longest waiting first. */
class BureauDoubts extends Part {
  static properties = {
    session: {attribute: false}, region: {state: true}, kind: {state: true}, open: {state: true}, done: {state: true},
  };
  work = new Remote(this, () => worklist(this.region));

  constructor() {
    super();
    this.kind = 'all';
  }

  #chosen({region}) {
    const other = region !== this.region;
    this.region = region;
    if (other) this.work.reset();
    else this.work.load();
  }

  // The next in the list opens by itself, so that a list is worked off without looking for where one was.
  #decided(item, said) {
    this.done = said;
    const items = this.#shown();
    this.open = items[items.indexOf(item) + 1]?.id ?? items.find(it => it !== item)?.id;
    this.work.value.items = this.work.value.items.filter(it => it !== item);
    this.work.load();
  }

  #shown() {
    return this.work.value.items.filter(it => this.kind === 'all' || it.kind === this.kind);
  }

  render() {
    return html`
      <div class="screen-head"><h1>${say('doubts')}</h1>
        <place-and-day dayless .session=${this.session} @chosen=${event => this.#chosen(event.detail)}></place-and-day></div>
      ${this.done ? html`<p class="verdict good" role="status" data-test="decided">${two(...this.done)}</p>` : nothing}
      ${this.region ? this.work.render(work => this.#list(work)) : nothing}`;
  }

  #list({items, more, points}) {
    const shown = this.#shown();
    const open = shown.some(it => it.id === this.open) ? this.open : shown[0]?.id;
    return html`
      <div class="chips" role="group" aria-label="哪一类 · which">${KINDS.map(([kind, label]) => html`
        <button type="button" class="chip" aria-pressed=${this.kind === kind} data-test="kind-${kind}"
          @click=${() => { this.kind = kind; }}>${two(...label)} <b>${items.filter(it => kind === 'all' || it.kind === kind).length}</b></button>`)}</div>
      ${shown.length === 0 ? html`<p class="empty" data-test="none">${two('没有待核的价格，都处理完了。', 'Nothing waits: all prices are decided.')}</p>` : html`
        <ul class="work" data-test="work">${shown.map(it => this.#item(it, it.id === open, points))}</ul>`}
      ${more ? html`<p class="small">${two('处理完这些后会显示其余的。', 'The rest are shown when these are decided.')}</p>` : nothing}`;
  }

  #item(it, open, points) {
    const choose = () => { this.open = open ? 'none' : it.id; };
    const decided = event => this.#decided(it, event.detail);
    return html`<li>${CARDS[it.kind](it, open, points, choose, decided)}</li>`;
  }
}
customElements.define('bureau-doubts', BureauDoubts);

const claimId = it => [it.point, it.commodity, it.stage, it.from].join('/');

async function worklist(region) {
  const [doubts, reports, claims, points] = await Promise.all([
    api.get(query('/api/price/doubts', {region})), api.get(query('/api/price/price-reports', {region})),
    api.get(query('/api/price/substitutions/waiting', {region})), names.points(region)]);
  const items = [
    ...doubts.items.map(it => ({...it, kind: 'doubt', id: [it.point, it.commodity, it.stage, it.day, it.version].join('/')})),
    ...reports.items.map(it => ({...it, kind: 'report', id: it.report, since: it.at})),
    ...claims.items.map(it => ({...it, kind: 'claim', id: claimId(it.substitution), since: it.substitution.at}))];
  return {
    items: items.toSorted((a, b) => a.since < b.since ? -1 : 1), points, more: Boolean(doubts.next ?? reports.next),
  };
}
